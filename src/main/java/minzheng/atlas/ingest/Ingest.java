package minzheng.atlas.ingest;

import java.util.Optional;
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

    public ImportReport run(ImportRequest request, Author author) {
        Reading reading = new Reading(request, Formats.of(request.file()), ImportTargets.get(request.target()));
        Pass looked = database.read(handle -> reading.pass(handle, null));
        if (looked.findings().errors() > 0) {
            return reading.report(Outcome.REFUSED, looked, null);
        }
        if (request.dryRun()) {
            return reading.report(Outcome.DRY_RUN, looked, null);
        }
        if (looked.counted().writesNothing()) {
            return reading.report(Outcome.UNCHANGED, looked, null);
        }
        try {
            return database.write(author, edit(request, looked), reason(request), change -> write(reading, change));
        } catch (Refused e) {
            return reading.report(Outcome.REFUSED, e.pass, null);
        }
    }

    private static ImportReport write(Reading reading, Change change) {
        Pass written = reading.pass(change.handle(), change);
        if (written.findings().errors() > 0) {
            throw new Refused(written);
        }
        return reading.report(Outcome.LOADED, written, change.version());
    }

    private static Edit edit(ImportRequest request, Pass looked) {
        if (looked.counted().changed() == 0) {
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

    /** The data moved between the two readings so that the file no longer fits: the transaction must not commit. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Pass pass;

        Refused(Pass pass) {
            super("the file does not fit any more");
            this.pass = pass;
        }
    }

    /** A file with everything needed to read it, as often as wanted. */
    private final class Reading {
        private final ImportRequest request;
        private final FormatReader format;
        private final ImportTarget<?> target;
        private String crsNote = "";

        Reading(ImportRequest request, FormatReader format, ImportTarget<?> target) {
            this.request = request;
            this.format = format;
            this.target = target;
        }

        Pass pass(Handle handle, @Nullable Change change) {
            Known known = new Known(handle, kinds);
            try (RawRows rows = format.open(request.file(), request.opening())) {
                return pass(crs(rows.declaredCrs()), known)
                        .over(rows, handle, change == null ? null : Pass.Destination.record(change));
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
            Crs crs = declared.map(name -> Crs.named(name, conversions))
                    .orElseGet(() ->
                            Crs.named(format.defaultCrs().orElse("EPSG:4490")).assumed());
            crsNote = crs.note();
            return crs;
        }
    }
}
