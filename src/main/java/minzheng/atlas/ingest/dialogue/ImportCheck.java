package minzheng.atlas.ingest.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import minzheng.atlas.http.Json;
import minzheng.atlas.ingest.ImportReport;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.ImportRequest;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.ingest.Watch;
import minzheng.atlas.plan.effect.PlanEffect;
import org.jspecify.annotations.Nullable;

/** The dry run: everything that is to be said about the file, and what it would change shown on the map. */
final class ImportCheck {
    /** More rows than this are not previewed: writing them would hold up everybody else's writes. */
    static final int MOST_PREVIEWED = 200_000;

    private final Supplier<Ingest> ingest;
    private final ImportStore store;
    private final ImportFolder folder;
    private final ImportPreview preview;
    private final Effects effects;
    private final ImportJobs jobs;

    ImportCheck(
            Supplier<Ingest> ingest,
            ImportStore store,
            ImportFolder folder,
            ImportPreview preview,
            Effects effects,
            ImportJobs jobs) {
        this.ingest = ingest;
        this.store = store;
        this.folder = folder;
        this.preview = preview;
        this.effects = effects;
        this.jobs = jobs;
    }

    /** What the proposals of a preview do to every plan. */
    @FunctionalInterface
    public interface Effects {
        List<PlanEffect> of(UUID overlay, @Nullable LocalDate changeFrom);
    }

    ImportEntry begin(UUID id) {
        ImportEntry entry = store.get(id);
        ImportRequest request = request(entry, folder);
        if (!store.move(id, ImportState.OPEN, ImportState.CHECKING, null)) {
            throw ImportState.wrong(store.get(id).state(), ImportState.OPEN);
        }
        jobs.submit(id, ImportState.CHECKING, watch -> check(entry, request, watch));
        return store.get(id);
    }

    private void check(ImportEntry entry, ImportRequest request, Watch watch) {
        preview.drop(entry, entry.actor());
        Ingest.Checked checked = ingest.get().check(request, watch);
        folder.keepThings(entry.id(), checked.things());
        ImportReport report = checked.report();
        int writing = report.counted().created() + report.counted().changed();
        String effect = null;
        if (report.outcome() == Outcome.DRY_RUN && writing <= MOST_PREVIEWED) {
            UUID overlay = preview.make(entry, request, watch);
            watch.begin("effects");
            effect = Json.text(effects.of(overlay, request.delivery().changeFrom()));
        }
        ImportStore.Problem unseen = report.outcome() != Outcome.DRY_RUN || effect != null
                ? null
                : new ImportStore.Problem(
                        "preview_skipped",
                        "超过 %d 行，不做预览和指标影响 / more than %1$d rows: no preview and no effect on the indicators"
                                .formatted(MOST_PREVIEWED));
        ImportStore.Found found = new ImportStore.Found(Json.text(report), checked.baseVersion(), effect, unseen);
        store.checked(entry.id(), state(report), found);
    }

    static ImportState state(ImportReport report) {
        return switch (report.outcome()) {
            case REFUSED -> ImportState.REFUSED;
            case UNCHANGED -> ImportState.UNCHANGED;
            case DRY_RUN, LOADED -> ImportState.CHECKED;
        };
    }

    static ImportRequest request(ImportEntry entry, ImportFolder folder) {
        return MappingStore.options(entry.options())
                .request(folder.file(entry.id(), entry.fileName()), entry.target(), entry.source());
    }
}
