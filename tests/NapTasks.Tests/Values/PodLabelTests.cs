using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Tests.Values;

public sealed class PodLabelTests
{
    [Theory]
    [InlineData("istio=ingressgateway")]
    [InlineData("app.kubernetes.io/name=Edge_1.x")]
    public void One_label_is_taken(string text)
    {
        Assert.True(PodLabel.Parse("INGRESS_GATEWAY_SELECTOR", text).TryGet(out var label, out _));
        Assert.Equal(text, label.ToString());
    }

    [Theory]
    [InlineData("istio")]
    [InlineData("istio=")]
    [InlineData("=edge")]
    [InlineData("a=b=c")]
    [InlineData("a=b,c=d")]
    [InlineData("-a=b")]
    [InlineData("a=b-")]
    [InlineData("A.io/name=b")]
    [InlineData("a/b/c=d")]
    [InlineData("a=b\n")]
    public void Anything_else_is_an_error(string text) =>
        Assert.Equal("NAP2031", PodLabel.Parse("INGRESS_GATEWAY_SELECTOR", text).Problem?.Descriptor.Code);

    [Theory]
    [InlineData("INGRESS_GATEWAY_SELECTOR", "istio", "NAP2031")]
    [InlineData("INGRESS_GATEWAY_NAMESPACE", "Istio", "NAP2026")]
    public void A_wrong_value_of_a_key_of_istio_is_an_error(string key, string value, string code) =>
        Assert.Contains(ValuesText.For("istio").With(key, value).Render().Diagnostics, d => d.Descriptor.Code == code && d.Severity == Severity.Error);
}
