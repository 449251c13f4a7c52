using System.Collections.Immutable;

namespace NapTasks.Companions.Brief;

/// <summary>
/// Where the parts of a picture are, in pixels at full size. Users are on the left, then a lane per service with its hosts, with the entry
/// across all lanes. TURN is below, on a line of its own.
/// </summary>
internal sealed record PictureLayout(double Width, double Height, ImmutableArray<PlacedBox> Boxes, ImmutableArray<PlacedLine> Lines, ImmutableArray<PlacedText> Labels)
{
    private const double Margin = 8;
    private const double UsersWidth = 70;
    private const double UsersRight = Margin + UsersWidth;
    private const double EntryGap = 96;
    private const double HostsWidth = 260;
    private const double Gap = 34;
    private const double EntryWidth = 136;
    private const double ServiceWidth = 164;
    private const double HostsLeft = UsersRight + EntryGap;
    private const double EntryLeft = HostsLeft + HostsWidth + Gap;
    private const double ServiceLeft = EntryLeft + EntryWidth + Gap;
    private const double Right = ServiceLeft + ServiceWidth;
    private const double LaneGap = 14;
    private const double HostGap = 6;
    private const double TurnGap = 22;

    public static PictureLayout Of(Picture picture)
    {
        var boxes = ImmutableArray.CreateBuilder<PlacedBox>();
        var lines = ImmutableArray.CreateBuilder<PlacedLine>();
        var labels = ImmutableArray.CreateBuilder<PlacedText>();
        var y = Margin;
        foreach (var lane in picture.Lanes)
            y = AddLane(lane, y) + LaneGap;
        var entry = PlacedBox.Of(picture.Entry, EntryLeft, EntryWidth, "entry");
        var bottom = Math.Max(y - LaneGap, Margin + entry.Height);
        boxes.Add(entry with { Top = Margin, Height = bottom - Margin });
        labels.Add(new(picture.EntryPorts, UsersRight + (EntryGap / 2), boxes.First(b => b.Kind == "host").Middle - 6));
        if (picture.Turn is { } turn)
            bottom = AddTurn(turn, bottom + TurnGap);
        boxes.Insert(0, PlacedBox.Of(picture.Users, Margin, UsersWidth, "users") with { Top = Margin, Height = bottom - Margin });
        return new(Right + Margin, bottom + Margin, boxes.ToImmutable(), lines.ToImmutable(), labels.ToImmutable());

        double AddLane(Lane lane, double top)
        {
            PlacedBox[] hosts = [.. lane.Hosts.Select(h => PlacedBox.Of(h, HostsLeft, HostsWidth))];
            var service = PlacedBox.Of(lane.Service, ServiceLeft, ServiceWidth, "service");
            var hostsHeight = hosts.Sum(h => h.Height + HostGap) - HostGap;
            var height = Math.Max(hostsHeight, service.Height);
            var hostTop = top + ((height - hostsHeight) / 2);
            foreach (var host in hosts.Select(h => h with { Top = (hostTop += h.Height + HostGap) - h.Height - HostGap }))
            {
                boxes.Add(host);
                lines.Add(new(UsersRight, HostsLeft, host.Middle, Arrow: true));
                lines.Add(new(HostsLeft + HostsWidth, EntryLeft, host.Middle, Arrow: false));
            }

            boxes.Add(service with { Top = top + ((height - service.Height) / 2) });
            lines.Add(new(EntryLeft + EntryWidth, ServiceLeft, boxes[^1].Middle, Arrow: true));
            return top + height;
        }

        double AddTurn(TurnBox turn, double top)
        {
            var box = PlacedBox.Of(turn.Box, EntryLeft, Right - EntryLeft, "turn");
            // The labels stand on the line, so the box is at least as high as they are.
            box = box with { Top = top, Height = Math.Max(box.Height, (turn.Ports.Length * PlacedBox.LineHeight * 2) + 8) };
            boxes.Add(box);
            lines.Add(new(UsersRight, EntryLeft, box.Middle, Arrow: true));
            labels.AddRange(turn.Ports.Select((port, i) =>
                new PlacedText(port, (UsersRight + EntryLeft) / 2, box.Middle - 6 - ((turn.Ports.Length - 1 - i) * PlacedBox.LineHeight))));
            return box.Top + box.Height;
        }
    }
}
