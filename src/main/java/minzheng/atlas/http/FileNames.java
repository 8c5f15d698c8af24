package minzheng.atlas.http;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** File names as callers send them, made safe to keep: Chinese stays, folders and special characters go. */
final class FileNames {
    private static final int MAX_BYTES = 200; // of the 255 that file systems take

    private FileNames() {}

    static String safe(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}<>:\"|?*]", "_")
                .replaceAll("^[.\\s~-]+|[.\\s]+$", "");
        if (name.isEmpty()) {
            return "file";
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - end.length());
        while ((stem + end).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + end;
    }
}
