using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Plain;

namespace NapTasks.Rendering.Installers;

/// <summary>The images of a deployment, for a terminal: a list, lines for skopeo, lines for values.env.</summary>
internal static class PlatformImagesText
{
    private static readonly Message Needed = new("Images that the cluster pulls, and the key of values.env that says from where", "集群需要拉取的镜像，以及指定其来源的 values.env 键");
    private static readonly Message Off = new("Of what is not installed here: not needed", "属于此处未安装的部分，不需要");
    private static readonly Message Open = new("Not named in this folder: see what the cluster pulls", "该目录中没有写明，请查看集群实际拉取的镜像");
    private static readonly Message Copy = new("To copy them, with skopeo", "用 skopeo 复制");
    private static readonly Message CopyTo = new("To copy them, with skopeo; REGISTRY is your own registry and path: REGISTRY=registry.example.com/nap", "用 skopeo 复制；REGISTRY 为您自己的镜像仓库和路径：REGISTRY=registry.example.com/nap");
    private static readonly Message Lines = new("For values.env", "写入 values.env");
    private static readonly Message ByHand = new("no key: the manifest names it", "没有对应的键：写在清单里");
    private static readonly Message BySelf = new("install.sh itself, with prereqs/", "由 install.sh 自行指定（需有 prereqs/）");
    private static readonly Message Own = new("under REGISTRY", "已在 REGISTRY 下");
    private static readonly Message Elsewhere = new("elsewhere", "在别处");
    private static readonly Message Computed = new("completed when install.sh runs", "由 install.sh 运行时得出");
    private static readonly Message Kinds = new("completed by the platform", "由平台补全");
    private static readonly Message Version = new("the version of what install.sh fetches", "install.sh 所下载内容的版本");
    private static readonly Message Total = new(
        "{0} images: {1} under REGISTRY, {2} elsewhere. {3} more of what is not installed here, {4} not known.",
        "{0} 个镜像：{1} 个在 REGISTRY 下，{2} 个在别处；另有 {3} 个属于未安装的部分，{4} 项未知。");

    public static IEnumerable<string> Of(PlatformImages images, Language language)
    {
        var own = images.Images.Count(i => i.IsOwn);
        string[] lines = [.. images.Images.Select(i => i.Line).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        return
        [
            .. Table(Needed, images.Images.Select(i => ImmutableArray.Create(i.Current, KeyOf(i, language), (i.IsOwn ? Own : Elsewhere).Text(language))), language),
            .. Table(Off, images.Off.Select(i => ImmutableArray.Create(i.Current, i.Condition)), language),
            .. Table(Open, images.Unknown.Select(u => ImmutableArray.Create(u.Text, GapOf(u.Gap).Text(language), u.Path)), language),
            .. Section.Of((images.Registry is null ? CopyTo : Copy).Text(language), images.Images.Where(i => i.Origin != i.In(images.Destination))
                .Select(i => $"skopeo copy docker://{i.Origin} docker://{i.In(images.Destination)}").Distinct().Order(StringComparer.Ordinal)),
            .. Section.Of(Lines.Text(language), images.Registry is null && lines.Length > 0 ? lines.Prepend("REGISTRY=registry.example.com/nap") : lines),
            "",
            Total.Format(language, images.Images.Length, own, images.Images.Length - own, images.Off.Length, images.Unknown.Length),
        ];
    }

    private static string KeyOf(PlatformImage image, Language language) => image.Key switch
    {
        null => ByHand.Text(language),
        InstallerSource.ScriptName => BySelf.Text(language),
        { } key => key,
    };

    private static Message GapOf(ImageGap gap) => gap switch { ImageGap.Computed => Computed, ImageGap.Kinds => Kinds, _ => Version };

    // What a folder of unknown origin says must not act on a terminal.
    private static ImmutableArray<string> Table(Message title, IEnumerable<ImmutableArray<string>> rows, Language language) =>
        Section.Of(title.Text(language), TextTable.Lines([.. rows.Select(r => r.Select(PrintableText.Of).ToImmutableArray())], Section.Inner));
}
