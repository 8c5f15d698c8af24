package minzheng.atlas.ogc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.db.Database;
import minzheng.atlas.facility.FacilityWriting;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ogc.collection.Extents;
import minzheng.atlas.ogc.collection.PublishedCollections;
import minzheng.atlas.ogc.collection.View;
import minzheng.atlas.ogc.description.ApiRoutes;
import minzheng.atlas.ogc.edit.FeatureEditRoutes;
import minzheng.atlas.ogc.items.ItemsRoutes;

/** The OGC API, put together by hand: the same for every view. */
public final class OgcParts {
    private OgcParts() {}

    public static List<Routes> routes(
            Database database,
            PublishedCollections collections,
            Extents extents,
            FacilityWriting writing,
            Clock clock) {
        List<Routes> routes = new ArrayList<>();
        for (View view : View.values()) {
            routes.add(new CollectionRoutes(view, collections, extents, clock));
            routes.add(new ApiRoutes(view, collections, extents, clock));
            routes.add(new ItemsRoutes(view, collections, extents, database, clock));
            routes.add(new FeatureEditRoutes(view, collections, extents, database, writing, clock));
        }
        return routes;
    }
}
