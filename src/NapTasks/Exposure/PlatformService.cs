namespace NapTasks.Exposure;

/// <summary>One of the platform's three HTTP services.</summary>
/// <param name="Suffix">What follows the prefix in the Service's name.</param>
/// <param name="Port">Of the Service and of the container, the same number.</param>
/// <param name="HealthPath">Answers 200 without a login.</param>
internal sealed record PlatformService(string Suffix, int Port, string HealthPath)
{
    public static readonly PlatformService ControlPlane = new("cp", 3000, "/healthz");
    public static readonly PlatformService Browser = new("browser", 3005, "/health");
    public static readonly PlatformService Sandbox = new("sandbox", 3006, "/health");
}
