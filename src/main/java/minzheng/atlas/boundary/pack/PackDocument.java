package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.io.OutputStream;

/** One paper or workbook of the archive: one class, and its line in {@link PackDocuments#ALL}. */
interface PackDocument {
    String code();

    /** Its title, which is also its file's name. */
    String zh();

    Kind kind();

    void write(PackContents contents, PackStore photos, OutputStream out) throws IOException;

    /** What a file is. */
    enum Kind {
        DOCX,
        XLSX;

        String extension() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
