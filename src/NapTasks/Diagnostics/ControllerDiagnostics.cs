using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP40xx: what is said of every ingress controller in the same words. Each controller's own texts stand with it.</summary>
internal static class ControllerDiagnostics
{
    public static readonly DiagnosticDescriptor Settings = new("NAP4001", Warning,
        "{0} itself needs settings that no object of this deployment can carry: {1}. They are in manifests/cluster/{0}/, with what breaks without each; give them to whoever looks after {0}",
        "{0} 自身还需要一些无法写入本部署对象的设置：{1}。设置文件及缺少各项时的影响见 manifests/cluster/{0}/，请交给 {0} 的管理员");
}
