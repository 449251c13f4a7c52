using NapTasks.Diagnostics;

namespace NapTasks.Companions.Brief;

/// <summary>Texts that several pages have.</summary>
internal static class CommonTexts
{
    public static readonly Message Comma = new(", ", "、");

    public static readonly Message SentenceGap = new(" ", "");

    public static readonly Message Details = new("Details", "明细");

    public static readonly Message Acceptance = new("Acceptance", "验收");

    public static readonly Message TakeBack = new("How to take it back", "回退");

    public static readonly Message ToFillIn = new("To fill in", "填写");

    public static readonly Message Asked = new("Item", "事项");

    public static readonly Message Answer = new("Entry", "填写内容");

    public static readonly Message RequestedBy = new("Requested by (name, phone)", "申请人（姓名、电话）");

    public static readonly Message Ticket = new("Ticket", "工单号");

    public static readonly Message Owner = new("Done by (name, phone)", "实施人（姓名、电话）");

    public static readonly Message Date = new("Planned for (date, time)", "计划实施时间");

    public static readonly Message Window = new("Maintenance window", "维护窗口");

    public static readonly Message DoneOn = new("Done on (date, time)", "完成时间");

    public static readonly Message Host = new("Host name", "域名");

    public static readonly Message Users = new("Users", "用户");

    public static readonly Message EntryAddress = new("Address of the entry point", "入口地址");

    public static readonly Message EntryAddressUnknown = new("the entry address (see “To fill in”)", "入口地址（见“填写”）");

    public static readonly Message Linux = new("On Linux, in bash:", "在 Linux 上用 bash 执行：");

    public static readonly Message EveryLineOk = new(
        "Every line must begin with `ok`.",
        "每一行都应以 `ok` 开头。");

    public static readonly Message PrivateAuthority = new(
        "With certificates of a private authority, name its file first: `export CURL_CA_BUNDLE=/path/to/ca.pem`.",
        "证书由内部 CA 签发时，请先指定其根证书文件：`export CURL_CA_BUNDLE=/path/to/ca.pem`。");
}
