package minzheng.atlas.demo;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Invents the facilities and residential areas of the demonstration city, so that every plan row shows a known value on
 * every date of its story. Repeatable: the same divisions, outlines and population give the same bytes.
 */
public final class DemoFacilities {

    private DemoFacilities() {}

    public static void main(String[] home) throws IOException {
        if (home.length != 1) {
            throw new IllegalArgumentException("needs one argument: the folder that holds seeds/ and gisdata/");
        }
        generate(Path.of(home[0]));
    }

    /** Reads {@code seeds/} and {@code gisdata/nanning-schematic/}, writes {@code gisdata/nanning-demo/}. */
    public static void generate(Path home) throws IOException {
        generate(home, home.resolve("gisdata/nanning-demo"));
    }

    static void generate(Path home, Path folder) throws IOException {
        var city = new DemoCity(home);
        var register = new SiteRegister(city);
        elderCare(city, register);
        var areas = new HousingEstates(city, register).found();
        new DayCareSites(city, register).found();
        new CommunityFacilities(city, register).found();
        SocialWorkStations.found(city, register);
        new ChildSites(city, register).found();
        new SocialAffairsSites(city, register).found();
        new BurialSites(city, register).found();
        FacilityFiles.writeFacilities(folder.resolve("facilities.geojson"), register.states());
        FacilityFiles.writeResidentialAreas(folder.resolve("residential-areas.geojson"), areas);
    }

    private static void elderCare(DemoCity city, SiteRegister register) {
        var beds = new BedBook();
        var rural = new RuralHomes(register, beds);
        new ComprehensiveSites(city, register, rural).found();
        new LargeHomes(city, register, beds).found();
        new RegionalCentres(city, register, rural, beds).found();
        new SmallHomes(city, register, beds).found();
        beds.settle();
    }
}
