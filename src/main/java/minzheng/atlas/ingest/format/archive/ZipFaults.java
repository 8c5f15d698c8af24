package minzheng.atlas.ingest.format.archive;

import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;

/** What is wrong with a zip. */
final class ZipFaults {
    private static final String PACK_ANEW = "只把需要的文件重新打包，不加密 / pack only the files that are needed, without a password";

    private ZipFaults() {}

    static BrokenFile broken(String problem) {
        return fault("zip_broken", "压缩包无法读取 / the zip cannot be read: " + problem);
    }

    static BrokenFile bomb(String problem) {
        return fault("zip_bomb", problem);
    }

    static BrokenFile path(String name) {
        return new BrokenFile(fault("zip_path", "压缩包内的路径越出压缩包 / a path in the zip leads out of it")
                .finding()
                .about("", name));
    }

    static BrokenFile nested(String name) {
        return new BrokenFile(Finding.error(
                        "zip_nested",
                        "压缩包里还有压缩包 / there is an archive inside the zip",
                        "先解开里面的压缩包 / unpack the inner archive first")
                .about("", name));
    }

    private static BrokenFile fault(String code, String problem) {
        return new BrokenFile(Finding.error(code, problem, PACK_ANEW));
    }
}
