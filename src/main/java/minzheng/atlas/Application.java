package minzheng.atlas;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.basemap.BaseMap;
import minzheng.atlas.basemap.MapSettingsRoutes;
import minzheng.atlas.db.Database;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.division.DivisionEdit;
import minzheng.atlas.division.DivisionEditRoutes;
import minzheng.atlas.division.DivisionMerge;
import minzheng.atlas.division.DivisionRoutes;
import minzheng.atlas.division.DivisionSplit;
import minzheng.atlas.division.DivisionStore;
import minzheng.atlas.division.DivisionTypeRoutes;
import minzheng.atlas.division.ManagementAreaRoutes;
import minzheng.atlas.division.ManagementAreaStore;
import minzheng.atlas.division.PopulationEdit;
import minzheng.atlas.division.PopulationRoutes;
import minzheng.atlas.division.PopulationStore;
import minzheng.atlas.division.Readings;
import minzheng.atlas.export.ExportRoutes;
import minzheng.atlas.export.collection.ExportCollections;
import minzheng.atlas.export.collection.Sources;
import minzheng.atlas.facility.FacilityEditRoutes;
import minzheng.atlas.facility.FacilityKindRoutes;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.facility.FacilityRoutes;
import minzheng.atlas.facility.FacilityStore;
import minzheng.atlas.facility.FacilityWriting;
import minzheng.atlas.facility.FindingRoutes;
import minzheng.atlas.facility.FindingStore;
import minzheng.atlas.facility.OverlayRoutes;
import minzheng.atlas.facility.ResidentialAreaRoutes;
import minzheng.atlas.facility.ResidentialAreaStore;
import minzheng.atlas.http.ApiDescriptionRoutes;
import minzheng.atlas.http.Routes;
import minzheng.atlas.http.Server;
import minzheng.atlas.indicator.ReportedValueEdit;
import minzheng.atlas.indicator.ReportedValueRoutes;
import minzheng.atlas.indicator.ReportedValueStore;
import minzheng.atlas.ingest.dialogue.ImportDialogue;
import minzheng.atlas.ogc.OgcParts;
import minzheng.atlas.ogc.collection.CollectionVersions;
import minzheng.atlas.ogc.collection.Extents;
import minzheng.atlas.ogc.collection.PublishedCollections;
import minzheng.atlas.search.Search;
import minzheng.atlas.search.SearchRoutes;
import minzheng.atlas.search.SearchStore;
import minzheng.atlas.sheet.MapSheetRoutes;
import minzheng.atlas.tiles.TileParts;
import minzheng.atlas.tiles.outline.OutlineKeeper;
import minzheng.atlas.version.DataVersionRoutes;
import minzheng.atlas.version.DataVersionStore;

/** Everything that runs, put together by hand. No conditions here. */
public final class Application implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private final Database database;
    private final ImportDialogue imports;
    private final OutlineKeeper outlines;
    private final Server server;

    private Application(Database database, ImportDialogue imports, OutlineKeeper outlines, Server server) {
        this.database = database;
        this.imports = imports;
        this.outlines = outlines;
        this.server = server;
    }

    /** Starts serving on the settings' host and port; the schema must have been migrated. */
    public static Application start(Settings settings) {
        return start(settings, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /** The clock tells what "today" is and in which zone. */
    public static Application start(Settings settings, Clock clock) {
        Database database = new Database(settings.serving(), CONNECTIONS);
        EvaluationParts evaluation = new EvaluationParts(database);
        ImportDialogue imports = imports(settings, clock, evaluation);
        try {
            imports.start();
            List<Routes> routes = routes(evaluation, settings, clock, imports);
            BaseMap baseMap = settings.baseMap();
            List<String> tileHosts = baseMap == null ? List.of() : baseMap.hosts();
            Server server = Server.start(settings.host(), settings.port(), settings.publicAddress(), tileHosts, routes);
            OutlineKeeper outlines = OutlineKeeper.start(settings.serving());
            return new Application(database, imports, outlines, server);
        } catch (RuntimeException e) {
            imports.close();
            database.close();
            throw e;
        }
    }

    static ImportDialogue imports(Settings settings, Clock clock, EvaluationParts evaluation) {
        return new ImportDialogue(
                settings.serving(),
                settings.uploads().folder(),
                settings.uploads().maxBytes(),
                settings.conversions(),
                evaluation.effects(),
                clock);
    }

    static List<Routes> routes(EvaluationParts evaluation, Settings settings, Clock clock, ImportDialogue imports) {
        Database database = evaluation.database();
        DivisionCodes codes = new DivisionCodes(database);
        Readings readings = new Readings(database, codes, clock);
        List<Routes> routes = new ArrayList<>(List.of(
                new HealthRoutes(database, settings.serving()),
                new ApiDescriptionRoutes(),
                new MapSettingsRoutes(settings.baseMap()),
                new DataVersionRoutes(new DataVersionStore(database))));
        routes.add(new SearchRoutes(new Search(new SearchStore(database)), readings));
        routes.addAll(divisions(database, readings));
        routes.addAll(facilities(database, codes, readings));
        routes.addAll(BoundaryParts.routes(evaluation, readings, settings, clock));
        routes.addAll(evaluation.routes(readings, clock));
        routes.addAll(imports.routes());
        Sources exported = evaluation.exportSources(readings, clock);
        PublishedCollections published = evaluation.publishedCollections(clock, settings.conformanceTest());
        Extents extents = new Extents(database, new CollectionVersions(database));
        FacilityWriting writing = new FacilityWriting(database, codes, readings, new FacilityKindStore(database));
        routes.addAll(OgcParts.routes(database, published, extents, writing, clock));
        routes.addAll(TileParts.routes(database, published, extents, clock));
        routes.add(new ExportRoutes(new ExportCollections(exported), exported.plans()));
        routes.add(new MapSheetRoutes(settings.uploads().folder()));
        return routes;
    }

    private static List<Routes> divisions(Database database, Readings readings) {
        DivisionStore divisions = new DivisionStore(database);
        return List.of(
                new DivisionRoutes(divisions, readings),
                new DivisionEditRoutes(
                        readings, new DivisionEdit(database), new DivisionSplit(database), new DivisionMerge(database)),
                new DivisionTypeRoutes(database),
                new PopulationRoutes(new PopulationStore(database), new PopulationEdit(database), divisions, readings),
                new ManagementAreaRoutes(new ManagementAreaStore(database), readings),
                new ReportedValueRoutes(
                        new ReportedValueStore(database), new ReportedValueEdit(database), divisions, readings));
    }

    private static List<Routes> facilities(Database database, DivisionCodes codes, Readings readings) {
        FacilityKindStore kinds = new FacilityKindStore(database);
        return List.of(
                new FacilityKindRoutes(kinds),
                new FacilityRoutes(new FacilityStore(database), readings),
                new FacilityEditRoutes(database, codes, readings, kinds),
                new FindingRoutes(new FindingStore(database), readings),
                new ResidentialAreaRoutes(new ResidentialAreaStore(database), readings),
                new OverlayRoutes(database, codes, readings, kinds));
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        outlines.close();
        imports.close();
        database.close();
    }
}
