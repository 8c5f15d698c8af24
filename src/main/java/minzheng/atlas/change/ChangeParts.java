package minzheng.atlas.change;

import minzheng.atlas.db.Database;
import minzheng.atlas.division.Readings;
import minzheng.atlas.plan.effect.OverlayEffects;

/** What can be done with changes, put together by hand: the service and the shell use the same. */
public record ChangeParts(
        ChangeStore store,
        ChangeProposal proposal,
        ChangePreview preview,
        DossierFiling filing,
        ChangePublication publication) {
    public static ChangeParts of(Database database, Readings readings, OverlayEffects effects) {
        ChangeStore store = new ChangeStore(database);
        return new ChangeParts(
                store,
                new ChangeProposal(database, readings),
                new ChangePreview(database, effects),
                new DossierFiling(store),
                new ChangePublication(database, readings));
    }
}
