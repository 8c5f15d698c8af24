UPDATE boundary_change
SET state = 'published', document_number = :documentNumber, document_date = :documentDate, approver = :approver,
    effective_on = :effectiveOn, published_version = :version, revision = revision + 1
WHERE id = :id
