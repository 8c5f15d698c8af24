package minzheng.atlas.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Author;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Files a dated paper under a step of a change's dossier. */
public final class DossierFiling {
    private static final int MAX_TEXT = 500;

    private final ChangeStore store;

    public DossierFiling(ChangeStore store) {
        this.store = store;
    }

    /** An entry of the dossier as it is sent. */
    public record Filed(
            @Nullable LocalDate doneOn,
            @Nullable String document,
            @Nullable String note) {}

    public Dossier apply(UUID id, DossierStep step, Filed filed, Author author) {
        List<InvalidRequest.Mistake> mistakes = new ArrayList<>();
        LocalDate doneOn = filed.doneOn();
        if (doneOn == null) {
            mistakes.add(new InvalidRequest.Mistake("/done_on", "/done_on: 缺少完成日期 / the date is missing"));
        }
        String document = filed.document() == null ? "" : filed.document().strip();
        if (document.isEmpty() || document.length() > MAX_TEXT) {
            mistakes.add(new InvalidRequest.Mistake(
                    "/document", "/document: 须给出文件名称或文号 / name the paper in 1-500 characters"));
        }
        if (doneOn == null || !mistakes.isEmpty()) {
            throw new InvalidRequest("missing_field", mistakes);
        }
        store.append(id, step, doneOn, document, filed.note(), author.actor());
        return store.dossier(store.get(id));
    }
}
