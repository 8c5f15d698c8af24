package minzheng.atlas.tiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import minzheng.atlas.ingest.format.Gdal;
import minzheng.atlas.support.Api;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A tile as GDAL reads it: coordinates are units of the tile, 0..4096, north up. */
public final class DecodedTile {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    private DecodedTile(Path file) {
        this.file = file;
    }

    public static DecodedTile of(Api.Answer answer, Path folder) {
        try {
            Path file = Files.createTempFile(folder, "tile", ".mvt");
            Files.write(file, answer.plain());
            return new DecodedTile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<JsonNode> features(String layer) {
        try {
            Path out = Files.createTempFile(file.getParent(), "tile", ".geojson");
            Files.delete(out);
            Gdal.ogr2ogr("-f", "GeoJSON", "-lco", "RFC7946=NO", out.toString(), file.toString(), layer);
            List<JsonNode> features = new ArrayList<>();
            JSON.readTree(Files.readString(out)).get("features").forEach(features::add);
            return features;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> values(String layer, String property) {
        Set<String> values = new TreeSet<>();
        features(layer)
                .forEach(feature ->
                        values.add(feature.at("/properties/" + property).asText()));
        return values;
    }

    public List<String> layers() {
        return Gdal.ogrinfo("-ro", "-q", file.toString())
                .lines()
                .map(line -> line.replaceFirst("^\\d+: ", "").replaceFirst(" \\(.*", ""))
                .toList();
    }

    public List<Geometry> shapes(String layer) {
        return features(layer).stream()
                .map(feature -> shape(feature.get("geometry")))
                .toList();
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        return switch (geometry.get("type").asText()) {
            case "Point" -> FACTORY.createPoint(corner(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                coordinates.forEach(part -> parts.add(polygon(part)));
                yield FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new AssertionError(geometry);
        };
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> corners = new ArrayList<>();
            ring.forEach(point -> corners.add(corner(point)));
            all.add(FACTORY.createLinearRing(corners.toArray(Coordinate[]::new)));
        }
        return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate corner(JsonNode point) {
        return new Coordinate(point.get(0).asDouble(), point.get(1).asDouble());
    }
}
