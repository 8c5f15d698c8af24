package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import minzheng.atlas.boundary.Dated;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** Registers new things of one kind, which hold from {@code edit.from} on, and amends their states. */
final class EditRoutes<R extends Record & Dated<R>, E extends Entry<R>> implements Routes {
    private final Kind<R, E> kind;
    private final String name;
    private final Form form;
    private final Bodies bodies;
    private final RegisterEdit<R, E> edit;

    /**
     * What a body may hold.
     *
     * @param consent what an edit of a registered thing must say
     */
    record Form(Fields fields, DocumentPlace.Shape shape, Consumer<ObjectNode> consent) {
        static Form of(Fields fields) {
            return new Form(fields, DocumentPlace.Shape.POINT, body -> {});
        }
    }

    EditRoutes(Database database, Kind<R, E> kind, String name, Form form, RegisterEdit.Rule<R> rule, Bodies bodies) {
        this.kind = kind;
        this.name = name;
        this.form = form;
        this.bodies = bodies;
        this.edit = new RegisterEdit<>(database, kind, rule);
    }

    @Override
    public void register(RouteTable table) {
        String path = "/api/boundaries/" + name;
        table.post(path, this::create).patch(path + "/{id}", this::amend);
    }

    private void create(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        ObjectNode body = exchange.bodyObject();
        Amendment amendment = Amendment.take(body, bodies.readings().today());
        UUID id = Bodies.id(body);
        R thing = draft(body, amendment.from()).create(kind.row(), id);
        E entry = edit.create(thing, amendment, author);
        exchange.created(Bodies.location(name, id), entry.etag(), entry);
    }

    private void amend(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        String tag = exchange.ifMatch();
        ObjectNode body = exchange.bodyObject();
        Amendment amendment = Amendment.take(body, bodies.readings().today());
        Draft draft = draft(body, amendment.from());
        form.consent().accept(body);
        E entry = edit.amend(exchange.pathId("id"), tag, was -> draft.over(was, kind.row()), amendment, author);
        exchange.tagged(entry.etag(), entry);
    }

    private Draft draft(ObjectNode body, LocalDate on) {
        return bodies.draft(body, form.fields(), form.shape(), on);
    }
}
