using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP40xx: what is said of every ingress controller in the same words. Each controller's own texts stand with it.</summary>
internal static class ControllerDiagnostics
{
    public static readonly DiagnosticDescriptor Settings = new("NAP4001", Warning,
        "{0} itself needs {1} settings that no object of this deployment can carry: {2}. They are in manifests/cluster/{0}/, with what breaks without each; give them to whoever looks after {0}",
        "{0} 自身还需要 {1} 项设置，它们无法写入本部署的对象：{2}。设置文件及缺少各项时的影响见 manifests/cluster/{0}/，请交给 {0} 的管理员");
}
