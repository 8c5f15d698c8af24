package minzheng.atlas.ingest.format.kml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FileText;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.Opening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KmlReaderTest {
    @TempDir
    Path folder;

    private FileText file = new FileText(Path.of("."), "");

    @BeforeEach
    void inTheFolder() {
        file = new FileText(folder, "file.kml");
    }

    @Test
    void aPlacemarkHasItsLabelItsDataAndItsShape() {
        var content = file.read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>标题</name>
                  <Schema id="s" name="s"><SimpleField type="int" name="beds"/><SimpleField type="string" name="code"/>
                    <SimpleField type="bool" name="open"/><SimpleField type="double" name="area"/></Schema>
                  <Style id="x"><IconStyle/></Style>
                  <Folder><name>养老</name><Folder><name>市级</name>
                    <Placemark id="p1"><name>甲 &amp; 乙</name><description><![CDATA[<b>好</b>]]></description>
                      <TimeStamp><when>2024-05-01</when></TimeStamp>
                      <ExtendedData>
                        <Data name="tel"><displayName>电话</displayName><value>0771</value></Data>
                        <SchemaData schemaUrl="#s"><SimpleData name="beds">062</SimpleData>
                          <SimpleData name="code">045</SimpleData><SimpleData name="open">1</SimpleData>
                          <SimpleData name="area">很大</SimpleData></SchemaData>
                      </ExtendedData>
                      <Point><coordinates> 108.37,22.81,0 </coordinates></Point></Placemark>
                  </Folder></Folder>
                  <Placemark><name>丙</name><TimeSpan><begin>2020</begin><end>2021</end></TimeSpan></Placemark>
                </Document></kml>""");

        assertThat(content.rows().get(0).fields().keySet())
                .containsExactly("id", "name", "description", "time", "folder", "tel", "beds", "code", "open", "area");
        assertThat(content.field(0, "name")).isEqualTo("\"甲 & 乙\"");
        assertThat(content.field(0, "description")).isEqualTo("\"<b>好</b>\"");
        assertThat(content.field(0, "folder")).isEqualTo("\"养老/市级\"");
        assertThat(content.field(0, "tel")).isEqualTo("\"0771\"");
        assertThat(content.field(0, "beds")).isEqualTo("62");
        assertThat(content.field(0, "code")).isEqualTo("\"045\"");
        assertThat(content.field(0, "open")).isEqualTo("true");
        assertThat(content.field(0, "area")).isEqualTo("\"很大\"");
        assertThat(content.shapes()).containsExactly("POINT (108.37 22.81)", "null");
        assertThat(content.field(1, "begin")).isEqualTo("\"2020\"");
        assertThat(content.field(1, "folder")).isEqualTo("null");
        assertThat(content.notes()).isEmpty();
        assertThat(content.rows().get(1).position()).isEqualTo("line 17, column 14");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<LineString><tessellate>1</tessellate><coordinates>1,2 3,4,5&#10;5,6</coordinates></LineString>"
                        + " | LINESTRING (1 2, 3 4, 5 6)",
                "<LinearRing><coordinates>0,0 2,0 2,2 0,0</coordinates></LinearRing> | LINESTRING (0 0, 2 0, 2 2, 0 0)",
                "<Polygon><innerBoundaryIs><LinearRing><coordinates>1,1 2,1 2,2 1,1</coordinates></LinearRing>"
                        + "</innerBoundaryIs><outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 0,0</coordinates>"
                        + "</LinearRing></outerBoundaryIs></Polygon>"
                        + " | POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1))",
                "<MultiGeometry><Point><coordinates>1,2</coordinates></Point><MultiGeometry><Point><coordinates>3,4"
                        + "</coordinates></Point></MultiGeometry></MultiGeometry> | MULTIPOINT ((1 2), (3 4))",
                "<MultiGeometry><Point><coordinates>1,2</coordinates></Point><LineString><coordinates>3,4 5,6"
                        + "</coordinates></LineString></MultiGeometry> | GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (3 4, 5 6))",
            })
    void everyShapeIsRead(String kml, String wkt) {
        var content = file.read(placemark(kml));

        assertThat(content.shapes()).containsExactly(wkt);
        assertThat(content.problems(0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Point><coordinates>x,2</coordinates></Point> | coordinate_not_a_number",
                "<Point><coordinates>1d,2</coordinates></Point> | coordinate_not_a_number",
                "<Point><coordinates>NaN,2</coordinates></Point> | coordinate_not_finite",
                "<Point><coordinates>1,1e999</coordinates></Point> | coordinate_not_finite",
                "<Point><coordinates>-Infinity,2</coordinates></Point> | coordinate_not_finite",
                "<Point><coordinates>1</coordinates></Point> | shape_unusable",
                "<Point><coordinates>1, 2</coordinates></Point> | shape_unusable",
                "<Point><coordinates>1,2,3,4</coordinates></Point> | shape_unusable",
                "<Point><coordinates/></Point> | shape_unusable",
                "<Point><coordinates>1,2 3,4</coordinates></Point> | shape_unusable",
                "<LineString><coordinates>1,2</coordinates></LineString> | shape_unusable",
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,1</coordinates></LinearRing>"
                        + "</outerBoundaryIs></Polygon> | shape_unusable",
                "<Polygon/> | shape_unusable",
                "<MultiGeometry/> | shape_unusable",
                "<Model><Link/></Model> | shape_unusable",
                "<gx:Track><gx:coord>1 2 3</gx:coord></gx:Track> | shape_unusable",
                "<Point><coordinates>1,2</coordinates></Point><Point><coordinates>1,2</coordinates></Point> | shape_unusable",
            })
    void aShapeThatCannotBeBuiltIsAFindingOfThatRowAlone(String kml, String code) {
        var content = file.read(document("<Placemark>" + kml + "<name>甲</name></Placemark>"
                + "<Placemark><Point><coordinates>5,6</coordinates></Point></Placemark>"));

        assertThat(content.shapes()).containsExactly("null", "POINT (5 6)");
        assertThat(content.problems(0)).containsExactly(code);
        assertThat(content.rows().get(0).problems().get(0).fix()).isNotBlank();
        assertThat(content.field(0, "name")).isEqualTo("\"甲\"");
        assertThat(content.problems(1)).isEmpty();
    }

    @Test
    void foldersAreLayers() {
        String kml = document("<Folder><name>甲</name><Placemark><name>1</name></Placemark><Folder><name>乙</name>"
                + "<Placemark><name>2</name></Placemark></Folder></Folder><Folder><name>丙</name>"
                + "<Placemark><name>3</name></Placemark></Folder><Placemark><name>4</name></Placemark>");
        Path path = file.write(kml, StandardCharsets.UTF_8);

        assertThat(Formats.of(path).layers(path)).containsExactly("甲", "甲/乙", "丙");
        assertThat(file.read(kml).rows()).hasSize(4);
        assertThat(file.readLayer(kml, "甲").rows()).hasSize(2);
        assertThat(file.readLayer(kml, "甲/乙").field(0, "name")).isEqualTo("\"2\"");
        assertThatThrownBy(() -> file.readLayer(kml, "丁"))
                .isInstanceOfSatisfying(
                        BrokenFile.class,
                        e -> assertThat(e.finding().code() + e.finding().fix())
                                .startsWith("unknown_layer")
                                .endsWith("甲, 甲/乙, 丙"));
    }

    @Test
    void whatIsNotReadIsToldOnce() {
        var content = file.read(document("<NetworkLink><Link/></NetworkLink><GroundOverlay/><GroundOverlay/>"
                + "<Placemark><Point><coordinates>1,2,80</coordinates></Point></Placemark>"
                + "<Placemark><Point><coordinates>1,2,90</coordinates></Point></Placemark>"));

        assertThat(content.noteCodes()).containsExactly("height_ignored", "elements_left_out");
        assertThat(content.notes().get(1).problem()).contains("GroundOverlay × 2, NetworkLink × 1");
    }

    @Test
    void dataIsTheMoreExactWordThanTheLabel() {
        var content = file.read(
                document(
                        "<Placemark><name>A</name><ExtendedData><Data name='name'><value>B</value></Data>"
                                + "<Data name='x'><value>1</value></Data><Data name='x'><value>2</value></Data></ExtendedData></Placemark>"));

        assertThat(content.field(0, "name")).isEqualTo("\"B\"");
        assertThat(content.problems(0)).containsExactly("repeated_field", "two_values");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<kml><Document><Placemark><name>x | xml_broken",
                "<kml><a></b></kml> | xml_broken",
                "<kml><Placemark><name>&nbsp;</name></Placemark></kml> | xml_broken",
                "<html/> | not_kml",
                "<!DOCTYPE kml [<!ENTITY a 'b'>]><kml><Placemark><name>&a;</name></Placemark></kml> | xml_doctype",
                "<!DOCTYPE kml SYSTEM 'file:///etc/passwd'><kml/> | xml_doctype",
                "'' | xml_broken",
            })
    void aBrokenFileIsAFindingWithItsPlace(String kml, String code) {
        Finding finding = file.broken(kml);

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.position()).startsWith("line 1");
        assertThat(finding.fix()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Folder", "MultiGeometry", "x"})
    void deepNestingIsRefusedEarly(String element) {
        String deep = ("<" + element + ">").repeat(100_000);

        assertThat(file.broken("<kml><Document><Placemark>" + deep).code()).isEqualTo("nested_too_deep");
        assertThat(file.broken("<kml><Document>" + deep).code()).isEqualTo("nested_too_deep");
    }

    @Test
    void aRowThatBreaksTheFileIsNamed() {
        Finding finding = file.broken("<kml><Placemark/><Placemark><name>\u0000</name></Placemark></kml>");

        assertThat(finding.row()).isEqualTo(2);
    }

    @Test
    void theEncodingIsAsDeclaredOrAsTold() {
        Charset gbk = Charset.forName("GB18030");
        String declared = "<?xml version='1.0' encoding='GBK'?>" + placemark("<name>南宁</name>");
        String silent = placemark("<name>南宁</name>");

        assertThat(FileText.read(file.write(declared, gbk), Opening.PLAIN).field(0, "name"))
                .isEqualTo("\"南宁\"");
        assertThat(FileText.read(file.write(silent, gbk), new Opening(null, gbk))
                        .field(0, "name"))
                .isEqualTo("\"南宁\"");
        assertThatThrownBy(() -> FileText.read(file.write(silent, gbk), Opening.PLAIN))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.finding().code()).isEqualTo("wrong_encoding"));
    }

    private static String placemark(String inside) {
        return document("<Placemark>" + inside + "</Placemark>");
    }

    private static String document(String inside) {
        return "<kml xmlns='http://www.opengis.net/kml/2.2' xmlns:gx='http://www.google.com/kml/ext/2.2'><Document>"
                + inside + "</Document></kml>";
    }
}
