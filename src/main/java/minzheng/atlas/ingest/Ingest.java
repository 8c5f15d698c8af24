package minzheng.atlas.ingest;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.target.ImportTarget;
import minzheng.atlas.ingest.target.ImportTargets;
import minzheng.atlas.ingest.target.Known;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Loads a file, all or nothing. The file is read twice: once to find everything there is to find, once to write inside
 * one transaction what is new or changed; so memory stays bounded and nothing half-checked is ever written.
 */
public final class Ingest {
    /** Rows written from which on the planner's statistics are worth refreshing at once. */
    private static final int MANY = 5_000;

    private final Database database;
    private final Conversions conversions;
    private final FacilityKinds kinds;

    public Ingest(Database database) {
        this(database, Conversions.NONE);
    }

    /** With what the bureau has set up for coordinates that the public cannot convert. */
    public Ingest(Database database, Conversions conversions) {
        this.database = database;
        this.conversions = conversions;
        this.kinds = new FacilityKindStore(database).all();
    }

    /** Checks and, if it may be, writes. */
    public ImportReport run(ImportRequest request, Author author) {
        Checked checked = check(request, new Watch());
        if (checked.report().outcome() != Outcome.DRY_RUN || request.dryRun()) {
            return checked.report();
        }
        try {
            return commit(request, checked, author, new Watch(), (change, report) -> {});
        } catch (DataMoved moved) {
            return moved.found();
        }
    }

    /**
     * What a dry run came to.
     *
     * @param things that the file speaks of, by permanent id
     * @param baseVersion the data version it was compared with; later ones may have been seen in part
     */
    public record Checked(ImportReport report, Set<UUID> things, long baseVersion) {}

    /** Finds everything there is to find and writes nothing: REFUSED, UNCHANGED or DRY_RUN. */
    public Checked check(ImportRequest request, Watch watch) {
        Reading reading = new Reading(request);
        long base = database.currentVersion();
        watch.begin("reading");
        Pass looked = database.read(handle -> reading.pass(handle, null, Trust.NONE, watch));
        Outcome outcome = looked.findings().errors() > 0
                ? Outcome.REFUSED
                : looked.counted().writesNothing() ? Outcome.UNCHANGED : Outcome.DRY_RUN;
        return new Checked(reading.report(outcome, looked, null), looked.things(), base);
    }

    /** What a dry run announced. Doubts may have come or gone with edits of other things; only errors and counts bind. */
    public record Expected(Counted counted) {
        public static Expected of(ImportReport report) {
            return new Expected(report.counted());
        }

        boolean isMetBy(Pass written) {
            return written.findings().errors() == 0 && written.counted().equals(counted);
        }
    }

    /** Is told of the report inside the transaction that writes, so that both are kept or neither. */
    @FunctionalInterface
    public interface Recording {
        void record(Change change, ImportReport report);
    }

    /**
     * Writes what the dry run announced, in one transaction.
     *
     * @param why for the log, beside the file and its source; may be empty
     * @throws DataMoved when the file came out otherwise than in the dry run; nothing was written then
     */
    public ImportReport commit(
            ImportRequest request, Expected expected, Author author, String why, Watch watch, Recording recording) {
        Reading reading = new Reading(request);
        watch.begin("writing");
        String reason = why.isEmpty() ? reason(request) : reason(request) + "；" + why;
        return database.write(author, edit(request, expected.counted()), reason, change -> {
            Pass written = reading.pass(change.handle(), Pass.Destination.record(change), Trust.NONE, watch);
            if (!expected.isMetBy(written)) {
                throw new DataMoved(reading.report(Outcome.REFUSED, written, null));
            }
            return done(change, written, reading.report(Outcome.LOADED, written, change.version()), recording);
        });
    }

    /**
     * Writes what the dry run just found; where nothing was recorded since, its checks are not made twice.
     *
     * @throws DataMoved when the file came out otherwise than in the dry run; nothing was written then
     */
    public ImportReport commit(
            ImportRequest request, Checked checked, Author author, Watch watch, Recording recording) {
        Reading reading = new Reading(request);
        ImportReport found = checked.report();
        watch.begin("writing");
        return database.write(author, edit(request, found.counted()), reason(request), change -> {
            Trust trust = Trust.in(checked, change.version());
            Pass written = reading.pass(change.handle(), Pass.Destination.record(change), trust, watch);
            if (trust == Trust.NONE
                    ? !Expected.of(found).isMetBy(written)
                    : written.findings().errors() > 0 || !written.counted().equals(found.counted())) {
                throw new DataMoved(reading.report(Outcome.REFUSED, written, null));
            }
            ImportReport report = trust == Trust.NONE
                    ? reading.report(Outcome.LOADED, written, change.version())
                    : found.loaded(change.version());
            return done(change, written, report, recording);
        });
    }

    private static ImportReport done(Change change, Pass written, ImportReport report, Recording recording) {
        if (written.counted().created() + written.counted().changed() >= MANY) {
            change.refreshStatistics();
        }
        recording.record(change, report);
        return report;
    }

    /** Writes it as proposals into an overlay, to be looked at. */
    public void propose(ImportRequest request, Change change, UUID overlay, Watch watch) {
        watch.begin("previewing");
        new Reading(request).pass(change.handle(), new Pass.Destination(change, overlay), Trust.NONE, watch);
    }

    /** What the file is, without reading it to its end. */
    public Detection detect(ImportRequest request) {
        return database.read(handle -> Detection.of(request, new Known(handle, kinds)));
    }

    private static Edit edit(ImportRequest request, Counted counted) {
        if (counted.changed() == 0) {
            return Edit.LOAD;
        }
        return request.delivery().changeFrom() == null ? Edit.CORRECTION : Edit.CHANGE;
    }

    private static String reason(ImportRequest request) {
        return "导入 load %s: %s (%s)"
                .formatted(
                        request.target(),
                        request.file().getFileName(),
                        request.delivery().source());
    }

    /** A file with everything needed to read it, as often as wanted. */
    private final class Reading {
        private final ImportRequest request;
        private final FormatReader format;
        private final ImportTarget<?> target;
        private String crsNote = "";

        Reading(ImportRequest request) {
            this.request = request;
            this.format = Formats.of(request.file());
            this.target = ImportTargets.get(request.target());
        }

        Pass pass(Handle handle, Pass.@Nullable Destination to, Trust trust, Watch watch) {
            Known known = new Known(handle, kinds);
            try (RawRows rows = format.open(request.file(), request.opening())) {
                return pass(crs(rows.declaredCrs()), known).trusting(trust).over(rows, handle, to, watch);
            } catch (BrokenFile e) {
                return pass(Crs.named("EPSG:4490"), known).broken(e);
            }
        }

        ImportReport report(Outcome outcome, Pass pass, @Nullable Long version) {
            return ImportReport.of(outcome, format.code(), request, crsNote, pass, version);
        }

        private Pass pass(Crs crs, Known known) {
            return new Pass(target, request.delivery(), crs, known, request.mapping(), request.fixed());
        }

        private Crs crs(Optional<String> fromFile) {
            String asked = request.crs();
            Optional<String> declared = asked != null ? Optional.of(asked) : fromFile;
            Crs crs = declared.map(this::named)
                    .orElseGet(
                            () -> named(format.defaultCrs().orElse("EPSG:4490")).assumed());
            crsNote = crs.note();
            return crs;
        }

        private Crs named(String name) {
            return target.keepsDocumentDatum() ? Crs.ofDocument(name, conversions) : Crs.named(name, conversions);
        }
    }
}
