/** The door by which a released engine is called from another class loader: only types of the JDK pass it. */
package dev.assay.engine.replay;
