package candour.casefile;

import org.flywaydb.core.api.migration.JavaMigration;

/** What is sealed or computed cannot be written anew by SQL: such a step of the schema is one transaction, and as it stands for good. */
interface MigrationInJava extends JavaMigration {

    @Override
    default Integer getChecksum() {
        return 1;
    }

    @Override
    default boolean canExecuteInTransaction() {
        return true;
    }
}
