using System.Text;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;
using NapTemplates.Testing;

namespace NapTasks.Tests.Values;

/// <summary>Of a secret nothing gets further than the reader, however it is written, and however wrongly.</summary>
public sealed class SecretLeakTests
{
    private const string Canary = "canary";

    // Those of the platform, one of a customer's own by its name, and one that only secrets.env.example lists.
    private static readonly string[] Keys =
    [
        "ADMIN_PASSWORD", "JWT_SECRET", "CREDENTIAL_ENCRYPTION_KEY", "PLATFORM_SERVICE_KEY", "PG_PASSWORD", "SANDBOX_JWT_SECRET", "SANDBOX_SERVICE_KEY",
        "BROWSER_JWT_SECRET", "TURN_AUTH_SECRET", "LDAP_BIND_PASSWORD", "REGISTRY_PASSWORD", "OUR_OWN_KEY", "DATABASE_URL",
    ];

    // <KEY> is the key. An unquoted $ is the likeliest mistake in a password.
    private static readonly string[] Lines =
    [
        "<KEY>=canary", "<KEY>='canary'", "<KEY>=\"canary\"", "<KEY>=abc$canary", "<KEY>=abc${canary}",
        "<KEY>=\"abc$canary\"", "<KEY>=abc$1canary", "<KEY>=abc$$canary", "<KEY>=abc${x:-canary}",
        "<KEY>=abc$(canary)", "<KEY>=abc`canary`", "<KEY>=abc;canary", "<KEY>=abc&canary", "<KEY>=canary x",
        "<KEY>=x canary", "<KEY>= canary", "<KEY> = canary", "<KEY>='canary", "<KEY>=\"canary",
        "<KEY>=~canary", "<KEY>=(canary)", "<KEY>+=canary", "<KEY>=canary\\\nx", "export <KEY>=canary{a,b}",
        "<KEY>=canary\nNAP_HOST=${<KEY>}", "<KEY>=canary\nMAIN_DOMAIN=${<KEY>}.com",
        "<KEY>=canary\nTURN_HOST=\"x ${<KEY>}\"", "<KEY>=canary\nOTHER=${<KEY>}\nNAMESPACE=$OTHER", "<KEY>=canary\nINGRESS_AUTH_URL=https://u:${<KEY>}@auth.example.com",
    ];

    public static TheoryData<string> SecretKeys => [.. Keys];

    [Theory]
    [MemberData(nameof(SecretKeys))]
    public void Nothing_shows_a_part_of_a_secret(string key)
    {
        foreach (var line in Lines)
        {
            foreach (var values in new[] { ValuesText.External, ValuesText.NodePort })
            {
                var text = $"{values.Without(key)}{line.Replace("<KEY>", key, StringComparison.Ordinal)}\n";
                Assert.Contains(Canary, text, StringComparison.Ordinal);
                var result = ManifestRenderer.Render(new RenderInput("values.env", Encoding.UTF8.GetBytes(text), ["DATABASE_URL"]), IngressControllerCatalogue.Default);
                Assert.DoesNotContain(Canary, Shown(result), StringComparison.Ordinal);
            }
        }

        Cases.Count(Lines.Length * 2, $"ways to write {key}: nothing of it in a finding, an explanation or a manifest");
    }

    private static string Shown(RenderResult result) => string.Join('\n',
        result.Diagnostics.SelectMany(d => new[] { d.Message(Language.English), d.Message(Language.SimplifiedChinese) })
            .Concat(ValuesExplanation.Of(result, IngressControllerCatalogue.Default, Language.English))
            .Concat(result.Manifests?.Files.Select(f => f.Text) ?? [])
            .Append(result.Values?.ToString())
            .Append(result.File?.Assignments.Select(a => a.ToString()).Aggregate("", string.Concat)));
}
