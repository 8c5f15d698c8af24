package minzheng.atlas.ingest.format.parcel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.text.TextLines;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Parcel after parcel: a line that ends with @ and the lines of its points. */
final class ParcelRows implements RawRows {
    private final TextLines lines;
    private final ParcelFileHeader header;
    private @Nullable GaussKruger system;
    private boolean systemAsked;
    private @Nullable Parcel begun;
    private String begunAt = "";
    private @Nullable RawRow next;
    private int count;

    ParcelRows(Path file, Opening opening) {
        lines = TextLines.open(file, opening.encoding());
        try {
            header = ParcelFileHeader.read(lines);
            toFirstParcel();
            next = advance();
        } catch (RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    @Override
    public Optional<String> declaredCrs() {
        return Optional.ofNullable(system).map(GaussKruger::epsg);
    }

    @Override
    public List<Finding> notes() {
        List<Finding> notes = new ArrayList<>(lines.notes());
        notes.addAll(header.findings());
        if (systemAsked && system == null) {
            notes.add(header.notTold());
        }
        return notes;
    }

    @Override
    public OptionalDouble progress() {
        return lines.progress();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRow next() {
        RawRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return row;
    }

    @Override
    public void close() {
        lines.close();
    }

    private void toFirstParcel() {
        String line = lines.next();
        while (line != null && line.isEmpty()) {
            line = lines.next();
        }
        if (line == null) {
            throw new BrokenFile(
                    Finding.error("empty_file", "[地块坐标] 之后没有地块 / no parcel after [地块坐标]", "请检查文件 / check the file")
                            .at(null, lines.position()));
        }
        begunAt = lines.position();
        begun = Parcel.parse(line)
                .orElseThrow(() -> new BrokenFile(Finding.error(
                                "bad_parcel_line",
                                "应为以 @ 结尾的地块行 / a line of a parcel, ended by @, was expected",
                                "如 / e.g. 5,0.1000,1,地块一,面,,,,@")
                        .at(null, begunAt)));
    }

    private @Nullable RawRow advance() {
        Parcel parcel = begun;
        if (parcel == null) {
            return null;
        }
        String position = begunAt;
        begun = null;
        ParcelShape shape = new ParcelShape();
        boolean inZone = true;
        for (String line = lines.next(); line != null; line = lines.next()) {
            begun = Parcel.parse(line).orElse(null);
            if (begun != null) {
                begunAt = lines.position();
                break;
            }
            Coordinate point = line.isEmpty() ? null : shape.add(line, lines.position());
            inZone &= point == null || fits(point.x);
        }
        return row(parcel, shape, inZone, position);
    }

    /** The first point of the file settles whether its eastings carry the number of the zone. */
    private boolean fits(double easting) {
        if (!systemAsked) {
            systemAsked = true;
            system = header.system(easting).orElse(null);
        }
        return system == null || system.fits(easting);
    }

    private RawRow row(Parcel parcel, ParcelShape shape, boolean inZone, String position) {
        Geometry geometry = shape.build(parcel.shape());
        List<Finding> problems = new ArrayList<>(shape.problems());
        add(problems, parcel.wrongCount(shape.points(), shape.rings()));
        if (!inZone) {
            problems.add(Finding.error(
                            "zone_differs",
                            "横坐标的带号与文件头或其他点不一致 / the zone in the easting is not that of the head or of the other points",
                            "核对带号；不同带的地块分成几个文件 / check 带号; put parcels of other zones in files of their own")
                    .about("geometry", null));
        }
        if (geometry != null && parcel.shape().equals("面")) {
            add(problems, parcel.wrongArea(geometry.getArea()));
        }
        count++;
        List<Finding> placed = problems.stream()
                .map(p -> p.at(count, p.position() == null ? position : p.position()))
                .toList();
        return new RawRow(count, position, parcel.fields(), geometry, placed);
    }

    private static void add(List<Finding> problems, @Nullable Finding problem) {
        if (problem != null) {
            problems.add(problem);
        }
    }
}
