package candour.bench;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rights of the same tasks as the engine writes and reads them where nobody told it otherwise: a row for each task
 * and candidate group in the place of a grant on the model (see {@code AssigneeRights} and {@code Grants}), its own look
 * for groups that have rights, no index of ours, and rights may be revoked.
 */
class EngineAsItComes {

    /** READ and UPDATE, what a candidate group gets. */
    private static final int READ_AND_UPDATE = 2 + 4;

    private static final int READ_TASK = 64;
    private static final String OUR_GRANTS = "resource_type_ = 6 and group_id_ is not null and perms_ & " + READ_TASK + " > 0";

    private final JdbcTemplate jdbc;
    private final ProcessEngineConfigurationImpl engine;
    private final String ours;
    private final SessionFactory ourRights;

    EngineAsItComes(JdbcTemplate jdbc, ProcessEngine engine) {
        this.jdbc = jdbc;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.ours = this.engine.getAuthorizationCheckRevokes();
        this.ourRights = this.engine.getSessionFactories().get(AuthorizationManager.class);
    }

    void begin() {
        jdbc.execute("create table bench_grant as select * from act_ru_authorization where " + OUR_GRANTS);
        jdbc.update("delete from act_ru_authorization where " + OUR_GRANTS);
        jdbc.update(
                """
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select 'bench~' || id_, 1, 1, group_id_, 7, task_id_, %d
                from act_ru_identitylink where group_id_ is not null and task_id_ is not null"""
                        .formatted(READ_AND_UPDATE));
        jdbc.execute("drop index candour_idx_rights_of_user, candour_idx_tasks_of_agency");
        jdbc.execute("vacuum analyze act_ru_authorization");
        engine.setAuthorizationCheckRevokes("auto");
        engine.getSessionFactories().put(AuthorizationManager.class, new GenericManagerFactory(AuthorizationManager.class));
    }

    /** Somebody was denied one thing once: from then on the engine asks about revoked rights at every row. */
    void revokeOneRight() {
        jdbc.update("insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_) "
                + "values ('bench~revoked', 1, 2, 'nobody', 7, 'none', 2)");
    }

    void end() {
        engine.setAuthorizationCheckRevokes(ours);
        engine.getSessionFactories().put(AuthorizationManager.class, ourRights);
        jdbc.update("delete from act_ru_authorization where id_ like 'bench~%'");
        jdbc.update("insert into act_ru_authorization select * from bench_grant");
        jdbc.execute("drop table bench_grant");
        jdbc.execute("create index candour_idx_rights_of_user on act_ru_authorization (user_id_)");
        jdbc.execute("create index candour_idx_tasks_of_agency on act_ru_task (tenant_id_, assignee_, due_date_)");
        jdbc.execute("vacuum analyze act_ru_authorization");
    }
}
