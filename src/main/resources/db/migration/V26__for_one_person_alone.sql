-- What goes to another agency for one person there alone: nobody there is asked whether it arrived, since whoever is asked reads it.

alter table transfer add column for_them_alone boolean default false not null;
