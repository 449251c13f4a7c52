namespace NapTasks.Values;

/// <summary>What can be said of the value of a secret without knowing it.</summary>
internal enum SecretOrigin
{
    /// <summary>Taken from the environment: <c>JWT_SECRET=${JWT_SECRET}</c>.</summary>
    Environment,

    /// <summary>Written into the file.</summary>
    Written,

    /// <summary>Nothing stands after the equals sign.</summary>
    Empty,
}
