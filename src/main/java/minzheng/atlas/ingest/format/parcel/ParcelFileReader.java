package minzheng.atlas.ingest.format.parcel;

import java.nio.file.Path;
import java.util.Optional;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.text.TextEncoding;

/** 勘测定界界址点坐标交换文件: told by its sections 属性描述 and 地块坐标. */
public final class ParcelFileReader implements FormatReader {
    @Override
    public String code() {
        return "parcel-txt";
    }

    @Override
    public boolean accepts(String fileName, byte[] head) {
        if (!fileName.endsWith(".txt")) {
            return false;
        }
        String start = new String(head, TextEncoding.of(head).charset());
        return start.contains(ParcelFileHeader.ATTRIBUTES) || start.contains(ParcelFileHeader.COORDINATES);
    }

    @Override
    public Optional<String> defaultCrs() {
        return Optional.empty();
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        return new ParcelRows(file, opening);
    }
}
