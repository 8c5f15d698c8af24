-- The role that serves may read everything and add rows; it changes history only through begin_change and make_room.
GRANT USAGE ON SCHEMA atlas TO ${app_role};
GRANT SELECT ON ALL TABLES IN SCHEMA atlas TO ${app_role};
GRANT INSERT ON
    overlay, division_level, division_type, division, division_row, division_lineage,
    management_area, management_area_row, population_row,
    facility_kind, facility, facility_row, residential_area, residential_area_row,
    plan, plan_row, reported_series, reported_value_row, unit_list, frozen_evaluation, import, import_mapping,
    boundary_line, boundary_line_row, tri_junction, tri_junction_row, boundary_marker, boundary_marker_row,
    linear_feature, linear_feature_row, inspection_round, inspection_limit, inspection_task, inspection_task_row,
    marker_observation, marker_observation_row, photo, hazard, hazard_row, safe_boundary_row,
    marker_action, marker_action_row, delivered_set, delivered_unit,
    boundary_check_run, boundary_finding, boundary_finding_event, pack_note,
    boundary_change, boundary_change_step
    TO ${app_role};
GRANT UPDATE (revision) ON overlay TO ${app_role};
GRANT UPDATE (zh, en, holds_facilities) ON division_level TO ${app_role};
GRANT UPDATE (zh, en) ON division_type TO ${app_role};
GRANT UPDATE (body) ON facility_kind TO ${app_role};
GRANT UPDATE (value, unit, zh, en, source) ON inspection_limit TO ${app_role};
GRANT UPDATE (zh, en, first_year, last_year, source) ON inspection_round TO ${app_role};
GRANT UPDATE (severity, subjects, geom, measures, zh, en, rule, state, last_version, gone_version) ON boundary_finding TO ${app_role};
GRANT UPDATE (effective_on, state, document_number, document_date, approver, published_version, revision)
    ON boundary_change TO ${app_role};
GRANT INSERT, UPDATE, DELETE ON generalised_outline, generalisation TO ${app_role}; -- computed, can be made again
GRANT DELETE ON overlay, import, delivered_set TO ${app_role};
GRANT UPDATE ON import, import_mapping TO ${app_role}; -- the state of a job, no history
GRANT USAGE ON ALL SEQUENCES IN SCHEMA atlas TO ${app_role};
-- ${flyway:timestamp} keeps this file repeatable: grants follow each migration
