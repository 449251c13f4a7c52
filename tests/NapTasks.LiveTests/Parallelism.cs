// These tests mostly wait: for 70 seconds of silence, or for a server. On two cores four of them at a time take half as long.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]
