package minzheng.atlas.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * Invents boundary lines, tri-junctions, markers, rivers and inspections along the schematic counties, with known
 * defects. Repeatable: the same outlines give the same bytes.
 */
public final class DemoBoundary {
    private static final long SEED = 353;

    private DemoBoundary() {}

    public static void main(String[] home) throws IOException {
        if (home.length != 1) {
            throw new IllegalArgumentException("needs one argument: the folder that holds seeds/ and gisdata/");
        }
        generate(Path.of(home[0]), Path.of(home[0]));
    }

    /** Reads {@code gisdata/nanning-schematic/}, writes below the other folder as it lies in the repository. */
    static void generate(Path home, Path target) throws IOException {
        var counties = new Counties(OutlineFiles.read(home.resolve("gisdata/nanning-schematic/counties.geojson")));
        var register = register(counties);
        var random = new Random(SEED);
        var exercise = target.resolve("gisdata/boundary-exercise");
        FieldList.write(register, random, exercise.resolve("field-list.csv"));
        var townships = OutlineFiles.read(home.resolve("gisdata/nanning-schematic/townships.geojson"));
        new BoundaryFiles(exercise)
                .writeUnits(
                        "delivered-units.geojson", new BoundaryExercise(townships).spoiled(), BoundaryExercise.COUNTY);
        PlantedDefects.plant(register);
        new BoundaryFiles(target.resolve("gisdata/nanning-demo-boundary")).write(register);
        inspect(register, random, target.resolve("seeds/boundary"));
    }

    private static void inspect(DemoRegister register, Random random, Path seeds) throws IOException {
        var history = new InspectionHistory(register);
        history.write(seeds.resolve("tasks.csv"));
        new MarkerSightings(random).write(register, history.inspectedInR5(), seeds.resolve("observations.csv"));
        LineStates.writeHazards(register, seeds.resolve("hazards.csv"));
        LineStates.writeRatings(register, seeds.resolve("safe-boundaries.csv"));
    }

    /** Without any defect. */
    static DemoRegister register(Counties counties) {
        var register = new DemoRegister();
        var random = new Random(SEED);
        new LineDrafts(counties, register, random).draw();
        FollowedFeatures.draw(register);
        new MarkerSites(register, counties, random).found();
        return register;
    }
}
