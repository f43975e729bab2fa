interface ImportMetaEnv {
  /** True in the build that tests and the demo use. */
  readonly YOSHIN_SANDBOX: boolean;
  /** True in the build for Firefox; undefined where nothing is built. */
  readonly FIREFOX?: boolean;
}
