package minzheng.atlas.ogc.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.RouteTable.Route;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.description.Template.Prepared;
import org.jspecify.annotations.Nullable;

/** One OpenAPI 3.0.3 document: the routes there are, those of a collection once for each, with the parameters they know. */
final class ApiDocument {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Template template;
    private final Components components;
    private final QueryParameters parameters;
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();

    private ApiDocument(Template template) {
        this.template = template;
        this.components = new Components(template.components());
        this.parameters = new QueryParameters(components);
    }

    /**
     * Describes a view.
     *
     * @param address where its root lies, as the caller wrote it
     * @param root the path of it, which all routes begin with
     */
    static ObjectNode of(
            Template template, String title, String address, String root, List<Route> routes, List<Offer> offers) {
        ApiDocument document = new ApiDocument(template);
        Map<Boolean, List<Prepared>> prepared = routes.stream()
                .map(route -> template.of(route, root))
                .collect(Collectors.partitioningBy(Prepared::isOfCollection));
        prepared.getOrDefault(false, List.of()).forEach(one -> document.add(one, null));
        for (Offer offer : offers) {
            prepared.getOrDefault(true, List.of()).stream()
                    .filter(one -> offer.collection().isEditable()
                            || !WRITES.contains(one.route().method()))
                    .forEach(one -> document.add(one, offer));
        }
        return document.finish(title, address, offers);
    }

    private void add(Prepared prepared, @Nullable Offer offer) {
        Route route = prepared.route();
        ObjectNode operation = prepared.operation().deepCopy();
        String path = prepared.path();
        if (offer != null) {
            PublishedCollection collection = offer.collection();
            path = prepared.path(collection.id());
            Label title = collection.title();
            operation.put(
                    "operationId",
                    collection.id() + "." + operation.get("operationId").asText());
            operation.put(
                    "summary",
                    operation
                            .get("summary")
                            .asText()
                            .replace("{zh}", title.zh())
                            .replace("{en}", title.en()));
            operation.putArray("tags").add(collection.id());
        }
        parameters.addTo(operation, route.parameters(), offer);
        offerAsPage(operation);
        paths.withObjectProperty(path).set(route.method().toLowerCase(Locale.ROOT), operation);
    }

    /** What can be had as {@code f=html} is also of that media type. */
    private void offerAsPage(ObjectNode operation) {
        boolean asPage = operation
                .path("parameters")
                .valueStream()
                .map(components::resolved)
                .filter(parameter -> parameter.path("name").asText().equals("f"))
                .anyMatch(parameter -> parameter
                        .at("/schema/enum")
                        .valueStream()
                        .anyMatch(form -> form.asText().equals("html")));
        if (asPage) {
            JsonNode success = operation.at("/responses/200");
            JsonNode answer = success.has("$ref") ? components.resolved(success) : success;
            ((ObjectNode) answer.get("content"))
                    .putObject("text/html")
                    .putObject("schema")
                    .put("type", "string");
        }
    }

    private ObjectNode finish(String title, String address, List<Offer> offers) {
        ObjectNode document = template.head();
        document.withObjectProperty("info").put("title", title);
        document.putArray("servers").addObject().put("url", address);
        document.set("tags", tags(document.withArrayProperty("tags"), offers));
        document.set("paths", paths);
        document.set("components", components.reachedFrom(paths));
        return document;
    }

    /** Those that operations bear: the template's and the collections. */
    private ArrayNode tags(ArrayNode prepared, List<Offer> offers) {
        Set<String> borne = new HashSet<>();
        paths.findValues("tags").forEach(tags -> tags.forEach(tag -> borne.add(tag.asText())));
        ArrayNode tags = JsonNodeFactory.instance.arrayNode();
        prepared.valueStream()
                .filter(tag -> borne.contains(tag.path("name").asText()))
                .forEach(tags::add);
        offers.forEach(offer -> tags.addObject()
                .put("name", offer.collection().id())
                .put("description", offer.collection().title().toString()));
        return tags;
    }
}
