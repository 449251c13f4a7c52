using NapTasks.Rendering;

namespace NapTasks.Tests.Output;

public sealed class OwnershipLineTests
{
    [Theory]
    [InlineData("routes/contour/nap-main.yaml", "# Generated", "]")]
    [InlineData("certificates/main.cnf", "# Generated", "]")]
    [InlineData("dns/records.zone", "; Generated", "]")]
    [InlineData("brief/dns.zh-Hans.md", "<!-- Generated", "] -->")]
    [InlineData("brief/dns.html", "<!-- Generated", "] -->")]
    public void The_first_line_is_a_comment_of_the_files_kind_and_is_read_back(string path, string start, string end)
    {
        var line = OwnershipLine.For(path, "body\n");
        Assert.StartsWith(start, line.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(end, line.ToString(), StringComparison.Ordinal);
        Assert.Equal(line, OwnershipLine.Parse($"{line}\r"));
    }

    [Theory]
    [InlineData("# ", "; ")]
    [InlineData("# ", "")]
    [InlineData("]", "] x")]
    [InlineData(" [", " ")]
    public void A_line_that_is_written_otherwise_is_not_ours(string part, string instead) =>
        Assert.Null(OwnershipLine.Parse(OwnershipLine.For("routes/contour/nap-main.yaml", "body\n").ToString().Replace(part, instead, StringComparison.Ordinal)));
}
