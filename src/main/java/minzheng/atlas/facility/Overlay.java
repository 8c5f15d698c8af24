package minzheng.atlas.facility;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A set of proposed rows laid over the recorded ones: a siting scenario, a preview.
 *
 * @param baseVersion the data version it was begun on
 * @param revision grows with each proposal
 */
public record Overlay(UUID id, String name, long baseVersion, int revision, OffsetDateTime createdAt, String actor) {}
