package minzheng.atlas.boundary.register;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.InvalidRequest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Photographs by the SHA-256 of their bytes; none is ever changed. */
final class PhotoStore {
    private static final String NAME = "[0-9a-f]{64}";

    private final Database database;

    PhotoStore(Database database) {
        this.database = database;
    }

    /** What is known of a photograph. */
    record Photo(String sha256, String mediaType, long size, OffsetDateTime receivedAt, String actor) {}

    /** Keeps it unless it is there; tells whether it is new. */
    boolean keep(String sha256, String mediaType, byte[] bytes, String actor) {
        return database.keep(handle -> handle.createUpdate(Sql.of(PhotoStore.class, "insert_photo"))
                        .bind("sha256", sha256)
                        .bind("media_type", mediaType)
                        .bind("bytes", bytes)
                        .bind("actor", actor)
                        .execute()
                == 1);
    }

    Optional<Photo> find(String sha256) {
        return database.read(handle -> handle.createQuery(Sql.of(PhotoStore.class, "photo"))
                .bind("sha256", sha256)
                .map(ConstructorMapper.of(Photo.class))
                .findOne());
    }

    byte[] bytes(Photo photo) {
        return database.read(handle -> handle.createQuery(Sql.of(PhotoStore.class, "photo_bytes"))
                .bind("sha256", photo.sha256())
                .mapTo(byte[].class)
                .one());
    }

    static boolean isName(String text) {
        return text.matches(NAME);
    }

    /** Every photograph that is spoken of must have been sent before; what is missing is named. */
    static void requireKnown(Handle handle, List<String> names, String field) {
        Set<String> known = new HashSet<>(handle.createQuery(Sql.of(PhotoStore.class, "photos_known"))
                .bindArray("names", String.class, names)
                .mapTo(String.class)
                .list());
        List<InvalidRequest.Mistake> missing = new ArrayList<>();
        for (String name : names) {
            if (!known.contains(name)) {
                missing.add(new InvalidRequest.Mistake(
                        field,
                        "%s: 照片 %s 尚未上传，请先 POST /api/boundaries/photos / send this photo first: %2$s"
                                .formatted(field, name)));
            }
        }
        if (!missing.isEmpty()) {
            throw new InvalidRequest("photo_missing", missing);
        }
    }
}
