SELECT begin_change(:actor, :edit, :reason, :request)
