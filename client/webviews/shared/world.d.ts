/** Made by the plugin in `world.mjs`. */
declare module 'world' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const world: Topology<{ countries: GeometryCollection }>;
  export default world;
}
