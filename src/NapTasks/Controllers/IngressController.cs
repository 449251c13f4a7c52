using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Controllers;

/// <summary>
/// An ingress controller: what the neutral model becomes in its own objects. Controllers differ in shape, so each is code;
/// a new one is one class, which the catalogue finds.
/// </summary>
internal abstract class IngressController
{
    /// <summary>The word for INGRESS_CONTROLLER, and the name of its folder under <c>routes/</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The product and its objects, for lists of choices.</summary>
    public abstract Message Title { get; }

    /// <summary>From which version of the product on what we write is understood.</summary>
    public abstract string MinimumVersion { get; }

    /// <summary>The objects that carry the routes, in the order in which a reader wants them.</summary>
    public abstract IEnumerable<KubernetesObject> Routes(PlatformExposure exposure);

    /// <summary>What of the model this controller cannot express, and what to do by hand instead: NAP4xxx warnings.</summary>
    public abstract IEnumerable<Diagnostic> Limits(PlatformExposure exposure);
}
