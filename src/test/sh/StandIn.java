import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;

/** Stands for the program in the launcher's tests: listens when told to serve, otherwise prints what it was given. */
final class StandIn {
    public static void main(String[] args) throws Exception {
        if (!args[0].equals("serve")) {
            System.out.println(String.join(" ", args) + " " + System.getenv("ATLAS_DB_URL") + " "
                    + System.getenv("ATLAS_DB_USER") + " " + System.getenv("ATLAS_ACTOR"));
            System.exit(args[0].equals("broken") ? 7 : 0);
        }
        int port = Integer.parseInt(System.getenv("ATLAS_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(System.getenv("ATLAS_HOST"), port), 0);
        server.start();
        new CountDownLatch(1).await();
    }
}
