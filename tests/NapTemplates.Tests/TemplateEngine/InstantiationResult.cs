using Microsoft.TemplateEngine.Edge.Template;

namespace NapTemplates.Tests.TemplateEngine;

/// <summary>How the attempt to write a repository ended.</summary>
/// <param name="Status">The engine's word for it.</param>
/// <param name="ErrorMessage">Null when it succeeded. Of a wrong parameter it is only the name.</param>
internal sealed record InstantiationResult(CreationResultStatus Status, string? ErrorMessage)
{
    public bool Succeeded => Status == CreationResultStatus.Success;

    /// <summary>Files would have been overwritten, and nobody asked for that; nothing was written.</summary>
    public bool Refused => Status == CreationResultStatus.DestructiveChangesDetected;
}
