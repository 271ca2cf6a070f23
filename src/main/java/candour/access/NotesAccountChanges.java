package candour.access;

import candour.access.AccountChange.Kind;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Notes what somebody changes about accounts, groups and agencies, in the transaction that changes it and by
 * whatever door they come (R11.8). It stands where the engine keeps its own log of that. What the product does by
 * itself, as with the first administrator or what a provider says of its people, has nobody who did it, and is not noted.
 */
class NotesAccountChanges extends UserOperationLogManager {

    private final AccountChanges changes;
    private final ApplicationEventPublisher events;

    NotesAccountChanges(AccountChanges changes, ApplicationEventPublisher events) {
        this.changes = changes;
        this.events = events;
    }

    private String actor() {
        return getCurrentAuthentication() == null ? null : getCurrentAuthentication().getUserId();
    }

    private static boolean happened(IdentityOperationResult result) {
        return !IdentityOperationResult.OPERATION_NONE.equals(result.getOperation());
    }

    private static boolean isGone(IdentityOperationResult result) {
        return IdentityOperationResult.OPERATION_DELETE.equals(result.getOperation());
    }

    @Override
    public void logUserOperation(IdentityOperationResult result, String userId) {
        super.logUserOperation(result, userId);
        if (isGone(result)) {
            events.publishEvent(new PartLost(userId, null));
        }
        String actor = actor();
        if (actor == null || !happened(result)) {
            return;
        }
        // by its salt: the engine writes the password with the name, and could be given that of another account
        boolean password = result.getValue() instanceof UserEntity user && changes.isAnotherPassword(userId, user.getSalt());
        Kind kind =
                switch (result.getOperation()) {
                    case IdentityOperationResult.OPERATION_CREATE -> Kind.ACCOUNT_MADE;
                    case IdentityOperationResult.OPERATION_DELETE -> Kind.ACCOUNT_REMOVED;
                    case IdentityOperationResult.OPERATION_UNLOCK -> Kind.UNLOCKED;
                    default -> !password ? Kind.NAME_CHANGED : actor.equals(userId) ? Kind.PASSWORD_CHOSEN : Kind.PASSWORD_SET;
                };
        changes.note(actor, kind, userId);
    }

    @Override
    public void logMembershipOperation(IdentityOperationResult result, String userId, String groupId, String tenantId) {
        super.logMembershipOperation(result, userId, groupId, tenantId);
        if (userId != null && isGone(result)) {
            events.publishEvent(new PartLost(userId, groupId));
        }
        String actor = actor();
        if (actor == null || !happened(result)) {
            return;
        }
        Kind kind = IdentityOperationResult.OPERATION_CREATE.equals(result.getOperation()) ? Kind.JOINED : Kind.LEFT;
        if (userId == null) {
            changes.noteOfAgency(actor, kind, groupId, tenantId);
        } else if (tenantId == null) {
            changes.noteInGroup(actor, kind, userId, groupId);
        } else {
            changes.noteInAgency(actor, kind, userId, tenantId);
        }
    }

    @Override
    public void logGroupOperation(IdentityOperationResult result, String groupId) {
        super.logGroupOperation(result, groupId);
        if (actor() != null && happened(result)) {
            changes.noteOfGroup(actor(), Kind.GROUP_CHANGED, groupId);
        }
    }

    @Override
    public void logTenantOperation(IdentityOperationResult result, String tenantId) {
        super.logTenantOperation(result, tenantId);
        if (actor() != null && happened(result)) {
            changes.noteOfAgency(actor(), Kind.AGENCY_CHANGED, tenantId, tenantId);
        }
    }
}
