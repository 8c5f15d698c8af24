package minzheng.atlas.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the service answers to: method, path, the parameters a route knows, and the action. */
public final class RouteTable {
    /** Reads the request and gives the answer. */
    @FunctionalInterface
    public interface Action {
        void answer(Exchange exchange) throws IOException;
    }

    /**
     * One route.
     *
     * @param path as in the API description, e.g. {@code /api/divisions/{id}}
     */
    public record Route(String method, String path, Parameters parameters, Action action) {
        boolean matches(String requested) {
            String[] pattern = path.split("/", -1);
            String[] segments = requested.split("/", -1);
            boolean same = pattern.length == segments.length;
            for (int i = 0; same && i < pattern.length; i++) {
                same = pattern[i].startsWith("{") ? !segments[i].isEmpty() : pattern[i].equals(segments[i]);
            }
            return same;
        }
    }

    private final List<Route> routes = new ArrayList<>();
    private final List<Route> refusals = new ArrayList<>();

    public RouteTable get(String path, Parameters parameters, Action action) {
        return add("GET", path, parameters, action);
    }

    public RouteTable post(String path, Action action) {
        return add("POST", path, Parameters.NONE, action);
    }

    public RouteTable put(String path, Action action) {
        return add("PUT", path, Parameters.NONE, action);
    }

    public RouteTable patch(String path, Action action) {
        return add("PATCH", path, Parameters.NONE, action);
    }

    public RouteTable delete(String path, Action action) {
        return add("DELETE", path, Parameters.NONE, action);
    }

    public RouteTable options(String path, Action action) {
        return add("OPTIONS", path, Parameters.NONE, action);
    }

    /** What answers to every method that the path has no route for, where it has to say more than that. */
    public RouteTable otherwise(String path, Action action) {
        refusals.add(new Route("*", path, Parameters.NONE, action));
        return this;
    }

    List<Route> refusals() {
        return List.copyOf(refusals);
    }

    public List<Route> list() {
        return List.copyOf(routes);
    }

    /** The methods that a path answers to; HEAD goes with GET. Empty: there is no such path. */
    public Set<String> methodsAt(String path) {
        Set<String> methods = new TreeSet<>();
        routes.stream().filter(route -> route.matches(path)).forEach(route -> methods.add(route.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private RouteTable add(String method, String path, Parameters parameters, Action action) {
        routes.add(new Route(method, path, parameters, action));
        return this;
    }
}
