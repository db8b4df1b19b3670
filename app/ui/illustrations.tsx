import { CookingTogetherScene } from './pictures/cooking-together'
import { GardenWalkScene } from './pictures/garden-walk'
import { KitchenTableScene } from './pictures/kitchen-table'
import { NightLampScene } from './pictures/night-lamp'
import { NoticeboardScene } from './pictures/noticeboard'
import { VillageBicycleScene } from './pictures/village-bicycle'

type IllustrationProps = {
  /** Words for it; without them it is decoration and hidden from screen readers. */
  label?: string
  className?: string
}

type Scene = () => React.ReactNode

/** Frames a scene of 480 by 360 as a picture that fills its column. */
function picture(Scene: Scene) {
  return function Illustration({ label, className }: IllustrationProps) {
    const words = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
    return (
      <svg
        className={`illustration ${className ?? ''}`.trim()}
        viewBox="0 0 480 360"
        width="480"
        height="360"
        focusable="false"
        {...words}
      >
        {Scene()}
      </svg>
    )
  }
}

/** A carer and an older woman laughing over tea at a kitchen table. */
export const KitchenTable = picture(KitchenTableScene)

/** A care worker on her bicycle in a village street, a neighbour waving. */
export const VillageBicycle = picture(VillageBicycleScene)

/** A young man stirring a pot beside his support worker. */
export const CookingTogether = picture(CookingTogetherScene)

/** A night carer reading by a lamp while a man sleeps. */
export const NightLamp = picture(NightLampScene)

/** An older man with a walking frame and his carer in a garden. */
export const GardenWalk = picture(GardenWalkScene)

/** A noticeboard with a space left on it, for empty states. */
export const Noticeboard = picture(NoticeboardScene)
