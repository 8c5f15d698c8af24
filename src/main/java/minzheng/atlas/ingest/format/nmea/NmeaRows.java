package minzheng.atlas.ingest.format.nmea;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.text.TextLines;
import org.jspecify.annotations.Nullable;

/** Fixes put together from neighbouring sentences of the same time. */
final class NmeaRows implements RawRows {
    private final TextLines lines;
    private final Skipped skipped = new Skipped();
    private @Nullable Fix open;
    private @Nullable RawRow next;
    private int count;

    NmeaRows(Path file, Opening opening) {
        lines = TextLines.open(file, opening.encoding());
        try {
            next = advance();
        } catch (RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    @Override
    public Optional<String> declaredCrs() {
        return Optional.empty();
    }

    @Override
    public List<Finding> notes() {
        List<Finding> notes = new ArrayList<>(lines.notes());
        notes.addAll(skipped.notes());
        if (count == 0 && next == null) {
            notes.add(Finding.error(
                    "nmea_without_fix",
                    "文件中没有可用的定位 / the log holds no usable fix",
                    "应含 GGA 或 RMC 语句 / it should hold GGA or RMC sentences"));
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

    private @Nullable RawRow advance() {
        for (String line = lines.next(); line != null; line = lines.next()) {
            Sentence sentence = sentence(line);
            if (sentence == null || (open != null && open.add(sentence))) {
                continue;
            }
            Fix done = open;
            open = new Fix(sentence, lines.position());
            RawRow row = done == null ? null : row(done);
            if (row != null) {
                return row;
            }
        }
        Fix last = open;
        open = null;
        return last == null ? null : row(last);
    }

    /** A sentence that tells a position; null for all others, of which the bad ones are counted. */
    private @Nullable Sentence sentence(String line) {
        int start = line.indexOf('$');
        if (start < 0) {
            if (!line.isEmpty() && !line.startsWith("!")) {
                skipped.add(Skipped.Reason.UNREADABLE, lines.position());
            }
            return null;
        }
        Sentence sentence = Sentence.parse(line.substring(start)).orElse(null);
        if (sentence == null) {
            skipped.add(Skipped.Reason.BAD_CHECKSUM, lines.position());
            return null;
        }
        return sentence.is("GGA") || sentence.is("RMC") ? sentence : null;
    }

    private @Nullable RawRow row(Fix fix) {
        if (fix.isVoid()) {
            skipped.add(Skipped.Reason.NO_FIX, fix.position());
            return null;
        }
        return fix.place()
                .map(place -> new RawRow(++count, fix.position(), fix.fields(), place, List.of()))
                .orElseGet(() -> {
                    skipped.add(Skipped.Reason.UNREADABLE, fix.position());
                    return null;
                });
    }
}
