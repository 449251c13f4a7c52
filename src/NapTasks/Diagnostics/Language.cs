using System.Globalization;

namespace NapTasks.Diagnostics;

/// <summary>The languages that every text for people exists in.</summary>
internal enum Language
{
    English,
    SimplifiedChinese,
}

internal static class Languages
{
    /// <summary>Simplified Chinese for zh, zh-Hans, zh-CN and zh-SG; English for everything else, Traditional Chinese included.</summary>
    public static Language Of(CultureInfo culture)
    {
        for (var c = culture; c.Name.Length > 0; c = c.Parent)
        {
            if (c.Name is "zh-Hant" or "zh-CHT")
                return Language.English;
            if (c.Name is "zh" or "zh-Hans" or "zh-CHS")
                return Language.SimplifiedChinese;
        }

        return Language.English;
    }
}
