/**
 * The graph for agents: tools and resources of the Model Context Protocol, over HTTP and over the
 * standard streams of a process.
 *
 * <p>In: tool calls. Out: text to read, and the same as structured content with IRIs, quotes and
 * offsets to cite. Neighbours: the answers come from {@code server.api}; nothing is looked up
 * twice.
 *
 * <p>Traps: over the standard streams, standard output belongs to the protocol: nothing else may be
 * printed there. Over HTTP there are no sessions: the SDK's servlet with sessions keeps a thread
 * that outlives the server.
 */
package org.entente.server.mcp;
