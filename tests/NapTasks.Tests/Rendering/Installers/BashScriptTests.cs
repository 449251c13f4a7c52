using System.Diagnostics;
using System.Globalization;
using NapTasks.Rendering.Installers;

namespace NapTasks.Tests.Rendering.Installers;

public sealed class BashScriptTests
{
    // Each use as a sign before its name: $ plain, - with a default, ' in single quotes, = assigned, := with a default from outside, ? in a branch.
    [Theory]
    [InlineData("echo $A1 \"${B1}\"", "$A1 $B1")]
    [InlineData("echo $1 $# $@ $? $$ ${1:-x} ${#} $lower ${Mixed}", "")]
    [InlineData("echo ${AA:-x} ${BB-x} ${CC:+x} ${DD+x}", "-AA -BB -CC -DD")]
    [InlineData("echo ${AA:?no} ${BB%.*} ${#CC} ${DD//a/b} ${EE:0:1} ${!FF} ${GG[@]}", "$AA $BB $CC $DD $EE $FF $GG")]
    [InlineData(": \"${AA:=x}\"", "-AA :=AA")]
    [InlineData("echo \"${AA:-http://${BB}:${CC:-1}}\"", "-AA $BB<AA -CC<AA")]
    [InlineData("echo ${AA:+$BB}", "-AA ?$BB<AA")]
    [InlineData("AA=x BB=\"$CC\"", "=AA $CC =BB")]
    [InlineData("export AA=\"${AA:-x}\" BB", "-AA :=AA")]
    [InlineData("AA+=x; AA[1]=x; AA=(\"$BB\" c)", "=AA =AA $BB =AA")]
    [InlineData("local AA BB=1; declare -r CC=2; readonly DD", "=AA =BB =CC =DD")]
    [InlineData("IFS=, read -ra AA <<< \"$BB\"", "=IFS =AA $BB")]
    [InlineData("for AA in $BB; do echo $AA; done", "=AA $BB ?$AA")]
    [InlineData("printf -v AA '%s' x; printf '%s' AA", "=AA")]
    [InlineData("echo AA=x; kubectl set env BB=\"$CC\"", "$CC")]
    [InlineData("if [ -n \"$AA\" ]; then echo $BB; elif [ $CC ]; then DD=1; else echo $EE; fi; echo $FF", "$AA ?$BB $CC ?=DD ?$EE $FF")]
    [InlineData("case \"$AA\" in x) BB=1 ;; *) echo $CC ;; esac; echo $DD", "$AA ?=BB ?$CC $DD")]
    [InlineData("while [ $AA ]; do echo $BB; done; echo $CC", "$AA ?$BB $CC")]
    [InlineData("f() { echo $AA; }; echo $BB", "$AA $BB")]
    [InlineData("# $AA\necho x#$BB # $CC", "$BB")]
    [InlineData("L='${AA}${BB} $CC'", "'AA 'BB")]
    [InlineData("echo \"it's ${AA}\" 'a\"b${BB}' \"\\${CC}\" \\$DD", "$AA 'BB")]
    [InlineData("echo \"$(cd \"$(dirname \"$AA\")\" && echo \"$BB\")\" `echo $CC`", "$AA $BB $CC")]
    [InlineData("echo $(( AA + $BB + ( 1 + $CC ) )) $DD", "$BB $CC $DD")]
    [InlineData("echo $(echo $((1 + 2)) $AA) $BB", "$AA $BB")]
    [InlineData("cat <<E\n$AA \"${BB}\" '$CC'\nE\necho $DD", "$AA $BB $CC $DD")]
    [InlineData("cat <<'E' || echo $AA\n$BB\nE\necho $CC", "$AA $CC")]
    [InlineData("cat <<-\\E\n\t$AA\n\tE\necho $BB", "$BB")]
    [InlineData("echo \"${AA:-it's}\" $BB", "-AA $BB")]
    [InlineData("echo $'it\\'s $AA' $BB", "$BB")]
    [InlineData("diff <(echo $AA) >(cat $BB) 2>&1 > $CC", "$AA $BB $CC")]
    [InlineData("[[ \"$AA\" =~ ^(${BB}|c)$ ]] && echo $CC", "$AA $BB $CC")]
    [InlineData("python3 -c '\nprint(\"$AA\", \"${BB}\")\n'; echo $CC", "'BB $CC")]
    [InlineData("X1=1 # comment\nexport KEY=\"${KEY:-${OTHER}/x}\"", "=X1 -KEY $OTHER<KEY :=KEY")]
    public void Variables_are_found_with_what_is_done_to_them(string script, string uses) =>
        Assert.Equal(uses, string.Join(' ', BashScript.Read(script).Before.Select(Print)));

    [Theory]
    [InlineData("AA=1\nsource \"$VALUES_FILE\"\necho $BB", true, "BB")]
    [InlineData(". ./values.env\necho $BB", true, "BB")]
    [InlineData("set -a; source \"$HERE/values.env\"; set +a; echo $BB", true, "BB")]
    [InlineData("source lib.sh\nsource \"$VALUES\"\nsource more-values.sh\necho $BB", true, "BB")]
    [InlineData("source lib.sh\necho $BB", false, "")]
    [InlineData("# source values.env\necho source values.env", false, "")]
    [InlineData("cat <<'E'\nsource values.env\nE", false, "")]
    public void What_stands_below_the_line_that_reads_the_values_counts(string script, bool reads, string names)
    {
        var read = BashScript.Read(script);
        Assert.Equal(reads, read.ReadsValues);
        Assert.Equal(names, string.Join(' ', read.After.Select(u => u.Name)));
    }

    [Fact]
    public void Random_text_ends_the_scan_but_never_fails()
    {
        string[] pieces = ["$", "${", "}", "(", ")", "((", "))", "'", "\"", "`", "\\", "\n", "#", "<<E", "<<'E'", "E",
            "AA", "=", ":-", "if", "then", "fi", "case", "in", "esac", ";", "do", "done", " ", "é", "\0", "[", "!"];
        var random = new Random(20260401);
        for (var i = 0; i < 50_000; i++)
        {
            var script = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            _ = BashScript.Read(script);
        }
    }

    [Theory]
    [InlineData("$(")]
    [InlineData("\"$(")]
    [InlineData("${A:-")]
    [InlineData("(")]
    [InlineData("`\"")]
    [InlineData("<<E\n")]
    [InlineData("<<$RANDOM x\n")]
    [InlineData("${AA:-x}")]
    [InlineData("if ")]
    [InlineData("'")]
    public void A_megabyte_of_anything_is_read_in_time(string piece)
    {
        var script = string.Concat(Enumerable.Repeat(piece, 1024 * 1024 / piece.Length));
        var watch = Stopwatch.StartNew();
        _ = BashScript.Read(script);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), watch.Elapsed.ToString("g", CultureInfo.InvariantCulture));
    }

    private static string Print(VariableUse use)
    {
        var sign = use.Kind switch
        {
            VariableUseKind.Plain => "$",
            VariableUseKind.Defaulted => "-",
            VariableUseKind.Mentioned => "'",
            VariableUseKind.Assigned => "=",
            _ => ":=",
        };
        return $"{(use.Conditional ? "?" : "")}{sign}{use.Name}{string.Concat(use.Guards.Select(g => $"<{g}"))}";
    }
}
