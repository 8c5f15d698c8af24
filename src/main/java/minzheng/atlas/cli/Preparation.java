package minzheng.atlas.cli;

import java.time.Duration;
import java.util.Optional;
import minzheng.atlas.Settings;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Login;
import minzheng.atlas.db.Migrations;
import minzheng.atlas.seed.SeedFolder;
import minzheng.atlas.seed.Seeding;

/** What must have happened before the first question: schema up to date, an empty database seeded. */
final class Preparation {
    private static final Duration SEEDING_TIME = Duration.ofMinutes(10);

    private Preparation() {}

    /** Does what is missing; where somebody else migrates (no owner role is given) the schema is left alone. */
    static void of(Settings settings, Streams streams) {
        Optional<SeedFolder> seeds = SeedFolder.from(streams.environment(), settings.home());
        Login owner = settings.owner();
        if (owner != null) {
            Migrations.run(owner, settings.serving().user());
        }
        seeds.ifPresent(folder -> seed(settings.serving(), folder, streams));
    }

    private static void seed(Login serving, SeedFolder folder, Streams streams) {
        Login patient = new Login(serving.url(), serving.user(), serving.password(), SEEDING_TIME);
        try (Database database = new Database(patient, 1)) {
            new Seeding(database, streams.err()).runIfEmpty(folder);
            new FinalEvaluations(database).freeze(new Author("seed", null));
        }
    }
}
