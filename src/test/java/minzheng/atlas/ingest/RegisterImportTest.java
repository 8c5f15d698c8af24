package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.BoundaryStore;
import minzheng.atlas.boundary.LinePart;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.db.Reading;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The boundary register from files: lines, markers, junctions, features and observations of the grid city. */
class RegisterImportTest {
    private static final String LINES = """
            界线代码,界线名称,等级,甲方代码,乙方代码,协议书,协议日期,界线长度,单立数,双立数,三立数,起点,止点,是否争议,分段,wkt
            0102,南北线,县级,990101,990102,协议书1999-12,1999-12-01,6000,2,1,0,西端,东端,否,"[{""from_m"":0,""to_m"":6000,""follows"":""river"",""feature"":""R1""}]","LINESTRING (108 22.81806, 108.05844 22.81806)"
            """;

    /** Easting with prefix 36 and northing of the 3-degree zone of 108 E on Xi'an 80, EPSG:2360. */
    private static final String MARKERS = """
            界线代码,界桩编号,类型,材质,纵坐标,横坐标,高程,托管单位,YHFWWWZ,YHFWWFWJ,YHFWWJL,里程,坐标系,点位中误差,方位物1方位角类型
            0102,0102001Q,单立双面型,石质,2524500.25,36500500.5,87.2,990102,独立树,90°30′,12.5,500,西安80,,真
            0102,0102002A,同号双立,石质,2524500.5,36501500.75,88,990101,,,,1500,西安80,0.42426406871192850,
            """;

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    Path folder;

    @BeforeEach
    void buildCity() {
        GridCity.build(postgis);
    }

    @Test
    void aLineIsReadFromAChineseTable() {
        ImportReport first = gbk("boundary-lines", LINES, null);
        ImportReport again = gbk("boundary-lines", LINES, null);

        assertThat(first.findings()).filteredOn(Finding::isError).isEmpty();
        assertThat(first.counted()).isEqualTo(new Counted(1, 1, 0, 0, 0));
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        BoundaryLine line = store().lines(today()).get(0);
        assertThat(line.code()).isEqualTo("0102");
        assertThat(line.level()).isEqualTo("county");
        assertThat(line.sideA()).isEqualTo(Unit.SOUTH_DISTRICT.id());
        assertThat(line.sideB()).isEqualTo(Unit.NORTH_COUNTY.id());
        assertThat(line.agreedOn()).isEqualTo(LocalDate.of(1999, 12, 1));
        assertThat(line.registeredLengthM()).isEqualTo(6000.0);
        assertThat(List.of(line.registeredSingle(), line.registeredDouble(), line.registeredTriple()))
                .containsExactly(2, 1, 0);
        assertThat(line.parts()).containsExactly(new LinePart(0, 6000, "river", "R1", null));
        assertThat(line.documentCrs()).isEqualTo("EPSG:4490");
        assertThat(text(line.geom())).isEqualTo("MULTILINESTRING ((108 22.81806, 108.05844 22.81806))");
    }

    @Test
    void markersOnAnOldDatumStayOnIt() {
        gbk("boundary-lines", LINES, null);
        ImportReport first = gbk("boundary-markers", MARKERS, "EPSG:2360");
        ImportReport again = gbk("boundary-markers", MARKERS, "EPSG:2360");

        assertThat(first.findings()).filteredOn(Finding::isError).isEmpty();
        assertThat(first.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(TextFile.byCode(first)).containsOnlyKeys("not_comparable");
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(again.counted().unchanged()).isEqualTo(2);
        BoundaryMarker single = store().markers(today()).get(0);
        BoundaryMarker member = store().markers(today()).get(1);
        assertThat(single.number()).isEqualTo("0102001Q");
        assertThat(single.geom() == null).isTrue();
        assertThat(single.documentCrs()).isEqualTo("EPSG:2360");
        assertThat(text(single.documentGeom())).isEqualTo("POINT (36500500.5 2524500.25)");
        assertThat(single.managingId()).isEqualTo(Unit.NORTH_COUNTY.id());
        assertThat(single.heightM()).isEqualTo(87.2);
        assertThat(single.chainages())
                .singleElement()
                .satisfies(at -> assertThat(at.m()).isEqualTo(500));
        assertThat(single.referenceObjects())
                .containsExactly(new ReferenceObject("独立树", null, 90.5, "true", 12.5, null, null, null));
        assertThat(member.number()).isEqualTo("0102002A");
        assertThat(member.member()).isEqualTo("A");
        assertThat(member.erection()).isEqualTo("double");
        // 0.424 m of the place is 0.3 m per axis
        assertThat(member.accuracyM()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void otherTargetsRefuseAnOldDatumAsBefore() {
        assertThatThrownBy(
                        () -> gbk("linear-features", "代码,名称,类型,wkt\nR1,小河,河流,\"LINESTRING (1 1, 2 2)\"\n", "EPSG:2360"))
                .hasMessageContaining("ATLAS_DATUM_PARAMETERS");
    }

    @Test
    void theBureausParametersPlaceThem() throws IOException {
        gbk("boundary-lines", LINES, null);
        gbk("boundary-markers", MARKERS, "EPSG:2360");
        Conversions conversions = Conversions.configured(nullShift(), null);
        ImportReport placed = load("boundary-markers", MARKERS, "EPSG:2360", conversions, "GBK");

        assertThat(placed.findings()).filteredOn(Finding::isError).isEmpty();
        assertThat(placed.counted().changed()).isEqualTo(2);
        BoundaryMarker marker = store().markers(today()).get(0);
        assertThat(marker.coordSource()).isEqualTo("converted");
        assertThat(text(marker.documentGeom())).isEqualTo("POINT (36500500.5 2524500.25)");
        // 500.5 m east of the meridian, 2524500 m north of the equator
        Coordinate there = Objects.requireNonNull(marker.geom()).getCoordinate();
        assertThat(there.x).isBetween(108.0048, 108.0050);
        assertThat(there.y).isBetween(22.81, 22.82);
    }

    @Test
    void aRowOnAnotherDatumThanTheFileIsAnError() {
        gbk("boundary-lines", LINES, null);
        ImportReport report = gbk("boundary-markers", MARKERS, "EPSG:4524");
        ImportReport unsaid = gbk("boundary-markers", MARKERS, null);
        ImportReport each = gbk("boundary-markers", MARKERS.replace("西安80", "EPSG:2360"), null);

        assertThat(TextFile.byCode(report)).containsOnlyKeys("datum_contradicts");
        assertThat(TextFile.byCode(unsaid)).containsOnlyKeys("datum_contradicts");
        assertThat(each.findings()).filteredOn(Finding::isError).isEmpty();
        assertThat(store().markers(today()))
                .extracting(BoundaryMarker::documentCrs)
                .containsOnly("EPSG:2360");
    }

    @Test
    void axesAndZonesOfADocumentAreCheckedToo() {
        gbk("boundary-lines", LINES, null);
        String swapped = MARKERS.replace("纵坐标,横坐标", "横坐标,纵坐标");

        assertThat(TextFile.byCode(gbk("boundary-markers", swapped, "EPSG:2360")))
                .containsOnlyKeys("swapped_coordinates");
        assertThat(TextFile.byCode(gbk("boundary-markers", MARKERS, "EPSG:2361")))
                .containsOnlyKeys("zone_prefix");
    }

    @Test
    void aRegisteredMarkerChangesOnlyByAgreement() {
        gbk("boundary-lines", LINES, null);
        gbk("boundary-markers", MARKERS, "EPSG:2360");
        String moved = MARKERS.replace("36500500.5", "36500510.5");
        String agreed = moved.replace("方位角类型\n", "方位角类型,agreement_a,agreement_b,filing_number\n")
                .replace("西安80,,真\n", "西安80,,真,甲〔2021〕1号,乙〔2021〕2号,备2021-3\n")
                .replace("192850,\n", "192850,,,,\n");
        ImportReport refused = gbk("boundary-markers", moved, "EPSG:2360");
        ImportReport accepted = gbk("boundary-markers", agreed, "EPSG:2360");
        ImportReport movedOn = gbk("boundary-markers", agreed.replace("36500510.5", "36500520.5"), "EPSG:2360");

        assertThat(TextFile.byCode(refused)).containsOnlyKeys("agreement_missing", "not_comparable");
        assertThat(refused.findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.row()).isEqualTo(1));
        assertThat(accepted.findings()).filteredOn(Finding::isError).isEmpty();
        assertThat(accepted.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(TextFile.byCode(movedOn)).containsKey("agreement_missing");
        assertThat(store().markers(today()).get(0).filingNumber()).isEqualTo("备2021-3");
    }

    @Test
    void aRegisteredLineChangesOnlyByAgreement() {
        gbk("boundary-lines", LINES, null);
        ImportReport longer = gbk("boundary-lines", LINES.replace(",6000,2", ",6100,2"), null);

        assertThat(TextFile.byCode(longer)).containsOnlyKeys("agreement_missing");
    }

    @Test
    void aRegisteredLengthInKilometresIsNoticed() {
        ImportReport report = gbk("boundary-lines", LINES.replace(",6000,2", ",6.0,2"), null);
        ImportReport told = gbk("boundary-lines", LINES.replace("界线长度", "长度公里").replace(",6000,2", ",6.0,2"), null);

        assertThat(TextFile.byCode(report)).containsOnlyKeys("length_unit");
        assertThat(told.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(store().lines(today()).get(0).registeredLengthM()).isEqualTo(6000.0);
    }

    @Test
    void whatMarkersAndLinesReferToMustBeThere() {
        ImportReport noLine = gbk("boundary-markers", MARKERS, "EPSG:2360");
        ImportReport noSide = gbk("boundary-lines", LINES.replace("990102", "990109"), null);
        gbk("boundary-lines", LINES, null);
        ImportReport noMarker =
                gbk("marker-observations", "记录编号,界线代码,界桩编号,现状,检查人,检查时间\nx,0102,9,完好,张三,2024-05-01\n", null);

        assertThat(TextFile.byCode(noLine)).containsOnlyKeys("unknown_line", "not_comparable");
        assertThat(TextFile.byCode(noSide)).containsOnlyKeys("unknown_division");
        assertThat(TextFile.byCode(noMarker)).containsOnlyKeys("unknown_marker");
    }

    @Test
    void twoMarkersOfOneNumberAreTold() {
        gbk("boundary-lines", LINES, null);
        String twice = "界线代码,界桩编号,类型,external_id\n0102,1,单立双面型,a\n0102,1,单立双面型,b\n";
        ImportReport report = gbk("boundary-markers", twice, null);
        gbk("boundary-markers", "界线代码,界桩编号,类型\n0102,1,单立双面型\n", null);
        ImportReport later = gbk("boundary-markers", "界线代码,界桩编号,类型,external_id\n0102,1,单立双面型,a\n", null);

        assertThat(TextFile.byCode(report)).containsOnlyKeys("number_twice");
        assertThat(TextFile.byCode(later)).containsKey("number_taken");
    }

    @Test
    void featuresAndJunctionsAreReadFromGeoJson() {
        String river = """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"code":"R1","name":"小河","kind":"河流","coord_source":"survey"},
                "geometry":{"type":"LineString","coordinates":[[108.0,22.82],[108.05,22.82]]}}]}
                """;
        String junction = """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                "properties":{"code":"S1","name":"三交点","units":"990101001;990101002;990102104","coord_source":"survey"},
                "geometry":{"type":"Point","coordinates":[108.01948,22.81806]}}]}
                """;
        for (int time = 0; time < 2; time++) {
            Outcome outcome = time == 0 ? Outcome.LOADED : Outcome.UNCHANGED;
            assertThat(geojson("linear-features", river).outcome()).isEqualTo(outcome);
            assertThat(geojson("tri-junctions", junction).outcome()).isEqualTo(outcome);
        }

        assertThat(store().features(today())).singleElement().satisfies(feature -> {
            assertThat(feature.kind()).isEqualTo("river");
            assertThat(text(feature.geom())).isEqualTo("MULTILINESTRING ((108 22.82, 108.05 22.82))");
        });
        assertThat(store().junctions(today())).singleElement().satisfies(point -> {
            assertThat(point.units()).containsExactly(Unit.T1.id(), Unit.T2.id(), Unit.T4.id());
            assertThat(point.documentCrs()).isEqualTo("EPSG:4326");
        });
        assertThat(TextFile.byCode(geojson("tri-junctions", junction.replace(";990102104", ""))))
                .containsOnlyKeys("too_few_units");
    }

    @Test
    void observationsAreAddedAndNeverChanged() {
        gbk("boundary-lines", LINES, null);
        gbk("boundary-markers", MARKERS, "EPSG:2360");
        String seen = """
                记录编号,界线代码,界桩编号,分号,现状,检查人,检查时间,邻方在场,方位物1,方位物1状态,JD,WD,精度,checklist
                obs-1,0102,0102001Q,,倾斜,张三,2024-05-01 10:30,是,独立树,present,108.0049,22.8185,0.05,"{""firm"":false}"
                obs-2,0102,0102002A,A,完好,李四,2024-05-01,否,,,,,,
                """;
        ImportReport first = gbk("marker-observations", seen, null);
        ImportReport again = gbk("marker-observations", seen, null);
        ImportReport changed = gbk("marker-observations", seen.replace("倾斜", "完好"), null);
        ImportReport answered = gbk(
                "marker-observations",
                "记录编号,界线代码,界桩编号,现状,检查人,检查时间,replaces\nobs-3,0102,0102001Q,完好,张三,2024-05-02,obs-1\n",
                null);

        assertThat(first.findings()).filteredOn(Finding::isError).isEmpty();
        assertThat(first.counted()).isEqualTo(new Counted(2, 2, 0, 0, 0));
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(TextFile.byCode(changed)).containsOnlyKeys("observation_fixed");
        assertThat(answered.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(store().observations(today())).hasSize(3).anySatisfy(observation -> {
            assertThat(observation.externalId()).isEqualTo("obs-1");
            assertThat(observation.condition()).isEqualTo("tilted");
            assertThat(observation.observedAt()).hasToString("2024-05-01T02:30Z");
            assertThat(observation.validFrom()).isEqualTo(LocalDate.of(2024, 5, 1));
            assertThat(observation.neighbourPresent()).isTrue();
            assertThat(observation.checklist().path("firm").asBoolean(true)).isFalse();
            assertThat(text(observation.geom())).isEqualTo("POINT (108.0049 22.8185)");
        });
    }

    private static String text(@Nullable Geometry geometry) {
        return geometry == null ? "" : geometry.toText();
    }

    private BoundaryStore store() {
        return new BoundaryStore(postgis.database());
    }

    private Reading today() {
        return Reading.of(LocalDate.of(2025, 6, 1), postgis.database().currentVersion());
    }

    /** Seven parameters of nothing: degrees stay as they are but for the ellipsoid. */
    private Path nullShift() throws IOException {
        Path file = Files.writeString(folder.resolve("parameters.yaml"), """
                xian_1980:
                  convention: position_vector
                  translation_m: {x: 0, y: 0, z: 0}
                  rotation_arcsec: {x: 0, y: 0, z: 0}
                  scale_ppm: 0
                  source: 市局2024年7号文
                  accuracy_m: 0.5
                  area: {west: 107, south: 22, east: 109, north: 24}
                """);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private ImportReport gbk(String target, String csv, @Nullable String crs) {
        return load(target, csv, crs, Conversions.NONE, "GBK");
    }

    private ImportReport geojson(String target, String text) {
        return load(target, text, null, Conversions.NONE, "UTF-8");
    }

    private ImportReport load(
            String target, String text, @Nullable String crs, Conversions conversions, String encoding) {
        try {
            String name = text.startsWith("{") ? target + ".geojson" : target + ".csv";
            Path file = Files.write(folder.resolve(name), text.getBytes(Charset.forName(encoding)));
            Delivery delivery = new Delivery("bureau", "survey", LocalDate.of(2001, 1, 1), null);
            ImportRequest request =
                    new ImportRequest(file, target, delivery, Map.of(), Map.of(), Opening.PLAIN, crs, false);
            return new Ingest(postgis.database(), conversions).run(request, GridCity.AUTHOR);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
