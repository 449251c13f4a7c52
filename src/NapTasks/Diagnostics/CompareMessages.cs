namespace NapTasks.Diagnostics;

/// <summary>The texts of NapCompare.</summary>
internal static class CompareMessages
{
    public static readonly Message Yes = new("yes", "支持");
    public static readonly Message Setting = new("setting", "需设置");
    public static readonly Message ByHand = new("by hand", "需手工");
    public static readonly Message No = new("no", "不支持");
    public static readonly Message NotConcerned = new("-", "-");
    public static readonly Message NodePorts = new("node ports", "节点端口");

    public static readonly Message Title = new(
        "From {0} to {1}: what changes. Nothing is written.",
        "{0} → {1}：变化如下，不写入任何文件。");

    public static readonly Message NothingChanges = new(
        "{0}: nothing changes.",
        "{0}：没有变化。");

    public static readonly Message Guide = new(
        "The steps of a move without downtime, with their commands: docs/moving.md of NapTemplates.",
        "不停机迁移的步骤与命令见 NapTemplates 的 docs/moving.md。");

    public static readonly Message Hosts = new("Hosts, and what carries them", "主机名及其承载对象");
    public static readonly Message Traits = new("What changes in what they can do", "能力上的变化");
    public static readonly Message Same = new("The same: {0}.", "不变：{0}。");
    public static readonly Message Separator = new(", ", "、");
    public static readonly Message AllHosts = new("all hosts", "全部主机名");
    public static readonly Message AllHostsBut = new("all but {0}", "除 {0} 外");

    public static readonly Message Appearing = new("To be done by hand with {0}", "使用 {0} 时需要手工处理");
    public static readonly Message Vanishing = new("No longer holds; take back what was done for it with {0}", "不再适用，可撤销为 {0} 所做的处理");

    public static readonly Message Objects = new("Objects", "对象");
    public static readonly Message Coming = new("new", "新增");
    public static readonly Message Going = new("gone", "移除");
    public static readonly Message Changing = new("changed", "变更");
    public static readonly Message FileNotApplied = new("{0}, a file that is not applied", "{0}，不用于应用的文件");
    public static readonly Message InNamespace = new("in {0}, by the cluster's operator", "位于 {0}，由集群管理员处理");
    public static readonly Message OfCluster = new("by the cluster's operator", "由集群管理员处理");
    public static readonly Message Nothing = new("nothing", "无");

    public static readonly Message ObjectsUnknown = new(
        "They cannot be listed before values.env has what is asked for below.",
        "values.env 按下文补全之前无法列出。");

    public static readonly Message Delete = new(
        "kubectl apply deletes nothing. When nothing leads there any more:",
        "kubectl apply 不会删除对象。确认不再有流量经过旧对象后执行：");

    public static readonly Message Keys = new("values.env", "values.env");
    public static readonly Message Write = new("write", "写入");
    public static readonly Message WriteFirst = new("before that {0}: both side by side", "在此之前先写 {0}，使两者并存");
    public static readonly Message StageFirst = new("before that {0}: routes while the node ports still work", "在此之前先写 {0}，在节点端口仍可用时生成路由");
    public static readonly Message MayBeNeeded = new("may be needed", "可能需要");
    public static readonly Message NotSet = new("not set", "未设置");
    public static readonly Message Taken = new("not set; {0} is taken", "未设置，取 {0}");
    public static readonly Message NowRead = new("is now read", "开始读取");
    public static readonly Message ReadByBoth = new("check", "请检查");
    public static readonly Message ReadByBothWhy = new("line {0} is for {1}, but {2} reads it too: write {2}'s own, or delete the line",
        "第 {0} 行是为 {1} 写的，{2} 也会读取：请改成 {2} 的值，或删除该行");
    public static readonly Message NoLongerRead = new("no longer read", "不再读取");
    public static readonly Message Line = new("line {0}", "第 {0} 行");
    public static readonly Message Findings = new("A build with {0} would say of values.env", "使用 {0} 构建时，values.env 会有以下提示");
}
