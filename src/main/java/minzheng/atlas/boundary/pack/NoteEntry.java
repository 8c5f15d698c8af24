package minzheng.atlas.boundary.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.InvalidRequest.Mistake;
import org.jspecify.annotations.Nullable;

/** Records a note that both sides signed for something that cannot be had. It is never changed; a better one is added. */
public final class NoteEntry {
    private static final int LONGEST = 2000;

    private final Database database;

    public NoteEntry(Database database) {
        this.database = database;
    }

    /**
     * The note as sent.
     *
     * @param task id or source number; the last one of the line where there is none
     * @param marker id, or number with member
     */
    public record Draft(
            @Nullable String task,
            @Nullable String marker,
            @Nullable Missing what,
            @Nullable String item,
            @Nullable String reason,
            @Nullable Signature signedA,
            @Nullable Signature signedB,
            @Nullable LocalDate signedOn) {}

    PackNote record(PackContents contents, Draft draft, LocalDate today, Author author) {
        check(draft, today);
        UUID marker = marker(contents, Objects.requireNonNull(draft.marker()));
        requireNew(contents, marker, draft);
        return database.write(author, Edit.LOAD, "缺项说明：" + draft.reason(), change -> {
            PackNote note = new PackNote(
                    UUID.randomUUID(),
                    contents.line().id(),
                    contents.task().id(),
                    marker,
                    Objects.requireNonNull(draft.what()),
                    Objects.requireNonNullElse(draft.item(), ""),
                    Objects.requireNonNull(draft.reason()),
                    Objects.requireNonNull(draft.signedA()),
                    Objects.requireNonNull(draft.signedB()),
                    Objects.requireNonNull(draft.signedOn()),
                    author.actor(),
                    change.version());
            PackStore.add(change, note);
            return note;
        });
    }

    private static void requireNew(PackContents contents, UUID marker, Draft draft) {
        String item = Objects.requireNonNullElse(draft.item(), "");
        boolean stands = contents.notes().stream()
                .anyMatch(note -> note.marker().equals(marker)
                        && note.what() == draft.what()
                        && note.item().equals(item)
                        && note.reason().equals(draft.reason())
                        && note.signedOn().equals(draft.signedOn()));
        if (stands) {
            throw new Conflict("note_exists", "同样的缺项说明已登记 / the same note is recorded already");
        }
    }

    private static UUID marker(PackContents contents, String idOrNumber) {
        List<InspectedMarker> named = contents.markers().stream()
                .filter(one -> one.marker().id().toString().equals(idOrNumber)
                        || one.label().equals(idOrNumber))
                .toList();
        if (named.size() != 1) {
            throw new InvalidRequest(
                    "unknown_marker",
                    "/marker",
                    "/marker: 界线 %s 上没有界桩 %s / no marker %2$s on line %1$s"
                            .formatted(contents.line().code(), idOrNumber));
        }
        return named.get(0).marker().id();
    }

    private static void check(Draft draft, LocalDate today) {
        List<Mistake> mistakes = new ArrayList<>();
        if (isBlank(draft.marker())) {
            mistakes.add(mistake("/marker", "缺少界桩 / say which marker, by id or number"));
        }
        if (draft.what() == null) {
            mistakes.add(mistake("/what", "缺少缺项种类 / say what is missing, as the list of blockers does"));
        }
        String reason = Objects.requireNonNullElse(draft.reason(), "");
        if (reason.isBlank() || reason.length() > LONGEST) {
            mistakes.add(
                    mistake("/reason", "须说明原因，至多 %d 字 / needs a reason of at most %1$d characters".formatted(LONGEST)));
        }
        signed("/signed_a", draft.signedA(), mistakes);
        signed("/signed_b", draft.signedB(), mistakes);
        if (draft.signedA() != null
                && draft.signedB() != null
                && Objects.equals(draft.signedA().unit(), draft.signedB().unit())) {
            mistakes.add(mistake("/signed_b/unit", "须由毗邻双方各自签字 / both sides must sign, not one of them twice"));
        }
        if (draft.signedOn() == null || draft.signedOn().isAfter(today)) {
            mistakes.add(mistake("/signed_on", "须给出签字日期，不晚于今天 / needs the day it was signed, not after today"));
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidRequest("invalid_note", mistakes);
        }
    }

    private static void signed(String field, @Nullable Signature signature, List<Mistake> mistakes) {
        if (signature == null || isBlank(signature.name()) || isBlank(signature.unit())) {
            mistakes.add(mistake(field, "须有签字人 name 与单位 unit / needs name and unit of who signed"));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Mistake mistake(String field, String message) {
        return new Mistake(field, field + ": " + message);
    }
}
