package candour.access;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Puts every new case into an agency: the one our own code names in the
 * variable {@code agency}, else the one of the person who starts it. A person
 * of no agency or of several cannot start anything.
 */
class AgencyOfTheCase implements TenantIdProvider {

    static final String AGENCY = "agency";

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        if (start.getSuperExecution() != null) {
            return start.getSuperExecution().getTenantId();
        }
        Authentication person = Context.getCommandContext().getAuthentication();
        boolean startedByAPerson = person != null && person.getUserId() != null;
        // What a person sends along is never believed; a step of a running case is our own code.
        boolean startedByOurCode = !startedByAPerson || Context.getCoreExecutionContext() != null;

        Object named = start.getVariables() == null ? null : start.getVariables().get(AGENCY);
        if (startedByOurCode && named instanceof String agency) {
            return agency;
        }
        if (!startedByAPerson) {
            return null;
        }
        if (person.getTenantIds() == null || person.getTenantIds().size() != 1) {
            throw new ProcessEngineException("Only a person who belongs to exactly one agency can start a case");
        }
        return person.getTenantIds().get(0);
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }
}
