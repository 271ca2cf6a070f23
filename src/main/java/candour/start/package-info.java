/** Says in plain words why the product will not start, and what to do about it, in place of a stack trace. */
package candour.start;
