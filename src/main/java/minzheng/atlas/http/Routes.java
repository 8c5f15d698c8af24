package minzheng.atlas.http;

/** A feature names its own routes; the composition root lists the features. */
public interface Routes {
    void register(RouteTable table);
}
